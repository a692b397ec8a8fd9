package app.forecourt.sales;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/// After how many days a customer of each grade is followed up. Source: CRM-06.
public record Cadence(int n, int h, int a, int b, int c) {

  public static final Cadence DEFAULT = new Cadence(1, 1, 3, 7, 15);

  /// @throws CadenceOutOfRange unless each is 1 to 90 days
  public Cadence {
    if (IntStream.of(n, h, a, b, c).anyMatch(days -> days < 1 || days > 90)) {
      throw new CadenceOutOfRange();
    }
  }

  public int days(Grade grade) {
    return switch (grade) {
      case H -> h;
      case A -> a;
      case B -> b;
      case C -> c;
      case N, O, D, T -> n;
    };
  }

  Instant after(Instant from, Grade grade) {
    return from.plus(Duration.ofDays(days(grade)));
  }
}

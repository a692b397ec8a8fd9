package app.forecourt.receivables;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// For how long a payment has been due, in days. Source: FIN-03.
public enum AgeBucket {
  NOT_DUE(null, 0),
  DAYS_1_30(1, 30),
  DAYS_31_60(31, 60),
  DAYS_61_90(61, 90),
  OVER_90(91, null);

  private final @Nullable Integer from;
  private final @Nullable Integer to;

  AgeBucket(@Nullable Integer from, @Nullable Integer to) {
    this.from = from;
    this.to = to;
  }

  /// The bucket, on the day `today`, of what is due on the day `due`; on that day itself it is not
  /// late yet.
  public static AgeBucket of(LocalDate due, LocalDate today) {
    var late = ChronoUnit.DAYS.between(due, today);
    for (var bucket : values()) {
      if (bucket.to == null || late <= bucket.to) {
        return bucket;
      }
    }
    return OVER_90;
  }

  /// The first due day in this bucket; null if there is none.
  @Nullable LocalDate earliest(LocalDate today) {
    return to == null ? null : today.minusDays(to);
  }

  /// The last due day in this bucket; null if there is none.
  @Nullable LocalDate latest(LocalDate today) {
    return from == null ? null : today.minusDays(from);
  }
}

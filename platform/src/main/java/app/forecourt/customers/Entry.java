package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Texts;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that happened with a customer, to be put on his timeline.
///
/// @param key of the sentence that says it, with gaps for `args`
/// @param args as text, see [#of]
/// @param by who did it; null if the system did
/// @param link where it can be looked up, e.g. `sales/orders/…`; empty if nowhere
public record Entry(
    EntryKind kind,
    Instant at,
    String key,
    List<String> args,
    @Nullable EmployeeId by,
    String link) {

  /// @param args choices are said in the reader's language, money as `¥12,800.00`, the rest as it
  ///   is
  public static Entry of(
      EntryKind kind,
      Instant at,
      String key,
      @Nullable EmployeeId by,
      String link,
      Object... args) {
    return new Entry(kind, at, key, Arrays.stream(args).map(Entry::text).toList(), by, link);
  }

  private static String text(Object arg) {
    return switch (arg) {
      case Enum<?> choice -> "@" + Texts.key(choice);
      case Money money -> {
        var format = NumberFormat.getNumberInstance(Locale.CHINA);
        format.setMinimumFractionDigits(2);
        yield "¥" + format.format(money.yuan());
      }
      default -> arg.toString();
    };
  }
}

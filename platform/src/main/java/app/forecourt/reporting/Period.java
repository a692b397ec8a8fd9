package app.forecourt.reporting;

import app.forecourt.vocabulary.FieldUnreadable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// Business days from `from` to `to`, both included; ten years at most.
public record Period(LocalDate from, LocalDate to) {

  private static final int MOST_YEARS = 10;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  /// @throws FieldUnreadable if it ends before it begins, or is longer than any report
  public Period {
    if (to.isBefore(from)
        || from.getYear() < FIRST_YEAR
        || to.getYear() > LAST_YEAR
        || !to.isBefore(from.plusYears(MOST_YEARS))) {
      throw new FieldUnreadable("period", "2026-11");
    }
  }

  public static Period of(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  /// Reads `2026`, `2026-Q4`, `2026-11` or `2026-11-01..2026-11-15`.
  ///
  /// @throws FieldUnreadable if `text` is none of these
  public static Period of(String text) {
    try {
      if (text.matches("\\d{4}")) {
        return new Period(
            LocalDate.of(Integer.parseInt(text), 1, 1),
            LocalDate.of(Integer.parseInt(text), 12, 31));
      }
      if (text.matches("\\d{4}-Q[1-4]")) {
        var first =
            YearMonth.of(Integer.parseInt(text.substring(0, 4)), 3 * (text.charAt(6) - '1') + 1);
        return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth());
      }
      var between = text.indexOf("..");
      return between < 0
          ? of(YearMonth.parse(text))
          : new Period(
              LocalDate.parse(text.substring(0, between)),
              LocalDate.parse(text.substring(between + 2)));
    } catch (DateTimeParseException unreadable) {
      throw new FieldUnreadable("period", "2026-11, 2026-Q4, 2026-11-01..2026-11-15");
    }
  }

  /// The months it touches, the first one first.
  public List<YearMonth> months() {
    var last = YearMonth.from(to);
    return Stream.iterate(
            YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }

  /// How many days it has.
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /// Which part of it has passed at the end of `today`: 0 before it began, 1 after its end.
  public double elapsed(LocalDate today) {
    var passed = ChronoUnit.DAYS.between(from, today) + 1;
    return Math.clamp((double) passed / days(), 0.0, 1.0);
  }

  /// The period of the same length before it, or the month before a whole month.
  public Period previous() {
    var month = YearMonth.from(from);
    return equals(of(month))
        ? of(month.minusMonths(1))
        : new Period(from.minusDays(days()), from.minusDays(1));
  }

  /// As it stands in addresses; [#of(String)] reads it back.
  @Override
  public String toString() {
    var month = YearMonth.from(from);
    if (equals(of(month))) {
      return month.toString();
    }
    var year = String.valueOf(from.getYear());
    return equals(of(year)) ? year : from + ".." + to;
  }
}

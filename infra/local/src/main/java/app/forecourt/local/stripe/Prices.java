package app.forecourt.local.stripe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;

/// What subscription items cost and for how long: exact integers in the currency's smallest unit, a
/// half rounded away from zero.
final class Prices {

  private Prices() {}

  /// What one period of this item costs.
  static long period(Fields item) {
    return times(item.at("price"), item.findNumber("quantity").orElse(0L));
  }

  static long times(Fields price, long quantity) {
    return price
        .decimal("unit_amount_decimal")
        .multiply(BigDecimal.valueOf(quantity))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /// The part of `amount` that falls on the time from `moment` to the end of the item's period.
  static long remaining(long amount, Fields item, long moment) {
    var start = item.number("current_period_start");
    var end = item.number("current_period_end");
    var left = Math.clamp(end - moment, 0, Math.max(1, end - start));
    return BigDecimal.valueOf(amount)
        .multiply(BigDecimal.valueOf(left))
        .divide(BigDecimal.valueOf(Math.max(1, end - start)), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /// The end of the period that starts at `start`. Months keep the day of `anchor` where they have
  /// it and end on their last day where they do not: 31 January, 28 February, 31 March.
  static long periodEnd(long start, Fields price, long anchor) {
    var recurring = price.at("recurring");
    var count = recurring.number("interval_count");
    var from = Instant.ofEpochSecond(start).atZone(ZoneOffset.UTC);
    var day = Instant.ofEpochSecond(anchor).atZone(ZoneOffset.UTC).getDayOfMonth();
    var end =
        switch (recurring.text("interval")) {
          case "day" -> from.plusDays(count);
          case "week" -> from.plusWeeks(count);
          case "month" -> {
            var month = from.withDayOfMonth(1).plusMonths(count);
            yield month.withDayOfMonth(Math.min(day, month.toLocalDate().lengthOfMonth()));
          }
          case "year" -> {
            var month = from.withDayOfMonth(1).plusYears(count);
            yield month.withDayOfMonth(Math.min(day, month.toLocalDate().lengthOfMonth()));
          }
          default -> throw new IllegalStateException("no such interval in " + recurring);
        };
    return end.toEpochSecond();
  }
}

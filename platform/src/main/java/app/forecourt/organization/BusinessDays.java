package app.forecourt.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days as the stores count them, in Chinese time.
public final class BusinessDays {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private BusinessDays() {}

  public static LocalDate today(Clock clock) {
    return of(clock.instant());
  }

  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /// The instant at which `day` begins.
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}

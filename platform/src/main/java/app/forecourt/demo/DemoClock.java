package app.forecourt.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The system's clock, except for work that is told as having happened earlier.
class DemoClock extends Clock {

  private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

  /// Does `work` as of `instant`.
  static void at(Instant instant, Runnable work) {
    ScopedValue.where(TOLD, instant).run(work);
  }

  @Override
  public Instant instant() {
    return TOLD.isBound() ? TOLD.get() : Instant.now();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }
}

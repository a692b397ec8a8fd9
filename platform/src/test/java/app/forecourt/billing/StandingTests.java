package app.forecourt.billing;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.registry.Access;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTests {

  private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "trialing, false, TRIALING, FULL",
    "trialing, true, CANCELING, FULL",
    "active, false, ACTIVE, FULL",
    "active, true, CANCELING, FULL",
    "incomplete, false, PENDING, NONE",
    "incomplete_expired, false, PENDING, NONE",
    "paused, false, READ_ONLY, READ_ONLY",
    "canceled, false, CANCELED, READ_ONLY",
    "past_due, false, PAST_DUE, FULL",
    "unpaid, false, PAST_DUE, FULL",
    "whatever_comes, false, PENDING, NONE",
  })
  void followsFromStripesWord(String status, boolean ending, Standing standing, Access access) {
    var found = Standing.of(status, ending, null, null, NOON);

    assertThat(found).isEqualTo(standing);
    assertThat(found.access()).isEqualTo(access);
  }

  @ParameterizedTest
  @CsvSource({
    "past_due, 0, PAST_DUE",
    "past_due, 6, PAST_DUE",
    "past_due, 7, READ_ONLY",
    "past_due, 29, READ_ONLY",
    "past_due, 30, SUSPENDED",
    "past_due, 89, SUSPENDED",
    "past_due, 90, ARCHIVED",
    "unpaid, 7, READ_ONLY",
    "canceled, 6, PAST_DUE",
    "canceled, 30, SUSPENDED",
  })
  void unpaidDaysNarrowIt(String status, int days, Standing standing) {
    assertThat(Standing.of(status, false, before(days), before(0), NOON)).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({"0, CANCELED", "89, CANCELED", "90, ARCHIVED"})
  void afterTheEndEverythingCanBeReadForNinetyDays(int days, Standing standing) {
    assertThat(Standing.of("canceled", false, null, before(days), NOON)).isEqualTo(standing);
  }

  @Test
  void daysBeginAtMidnightInChina() {
    var late = Instant.parse("2026-11-24T15:59:00Z");

    assertThat(Standing.of("past_due", false, late, null, Instant.parse("2026-11-30T15:59:59Z")))
        .isEqualTo(Standing.PAST_DUE);
    assertThat(Standing.of("past_due", false, late, null, Instant.parse("2026-11-30T16:00:00Z")))
        .isEqualTo(Standing.READ_ONLY);
  }

  private static @Nullable Instant before(int days) {
    return NOON.minus(Duration.ofDays(days));
  }
}

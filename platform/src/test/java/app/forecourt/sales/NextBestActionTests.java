package app.forecourt.sales;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.sales.NextBestAction.Facts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextBestActionTests {

  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

  /// Twenty customers: where they stand, what was done last and how many days ago, and what is to
  /// be done, by which rule, in how many days. Source: CRM-07.
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "OPEN,        N, false, -,          0,  CALL,       FIRST_CALL,          1",
        "OPEN,        H, false, -,          0,  CALL,       FIRST_CALL,          1",
        "OPEN,        B, false, CALL,       0,  CALL,       FIRST_CALL,          7",
        "OPEN,        N, false, CALL,       0,  MESSAGE,    FIRST_CALL,          1",
        "OPEN,        H, true,  CALL,       0,  INVITE,     INVITE_TO_SHOWROOM,  1",
        "OPEN,        A, true,  CALL,       0,  INVITE,     INVITE_TO_SHOWROOM,  3",
        "OPEN,        H, true,  INVITE,     0,  CALL,       COOL_DOWN,           1",
        "OPEN,        A, true,  INVITE,     0,  INVITE,     INVITE_TO_SHOWROOM,  3",
        "NEEDS,       H, true,  CALL,       1,  VISIT,      PRESENT_THE_CAR,     1",
        "NEEDS,       B, true,  INVITE,     1,  VISIT,      PRESENT_THE_CAR,     7",
        "NEEDS,       H, true,  VISIT,      0,  CALL,       COOL_DOWN,           1",
        "PRESENTED,   H, true,  VISIT,      0,  TEST_DRIVE, OFFER_TEST_DRIVE,    1",
        "PRESENTED,   C, true,  VISIT,      0,  TEST_DRIVE, OFFER_TEST_DRIVE,    15",
        "PRESENTED,   H, true,  TEST_DRIVE, 0,  CALL,       COOL_DOWN,           1",
        "TEST_DRIVEN, H, true,  TEST_DRIVE, 0,  QUOTE,      MAKE_A_QUOTE,        1",
        "TEST_DRIVEN, A, true,  QUOTE,      0,  QUOTE,      MAKE_A_QUOTE,        3",
        "QUOTED,      H, true,  QUOTE,      0,  SIGN,       CLOSE_THE_DEAL,      1",
        "QUOTED,      A, true,  QUOTE,      0,  NEGOTIATE,  NEGOTIATE_THE_QUOTE, 3",
        "QUOTED,      H, true,  SIGN,       0,  CALL,       COOL_DOWN,           1",
        "QUOTED,      C, true,  NEGOTIATE,  5,  NEGOTIATE,  NEGOTIATE_THE_QUOTE, 15"
      })
  void followsTheProcessAtTheCadenceOfTheGrade(
      Stage stage,
      Grade grade,
      boolean spoken,
      @Nullable ActionType lastDone,
      int daysAgo,
      ActionType expected,
      NextActionRule rule,
      int days) {
    var facts =
        new Facts(
            stage,
            grade,
            spoken,
            lastDone,
            lastDone == null ? null : NOW.minus(Duration.ofDays(daysAgo)));

    var suggested = NextBestAction.of(facts, Cadence.DEFAULT, NOW);

    assertThat(suggested)
        .isEqualTo(
            new SuggestedAction(NextAction.of(expected, NOW.plus(Duration.ofDays(days))), rule));
  }
}

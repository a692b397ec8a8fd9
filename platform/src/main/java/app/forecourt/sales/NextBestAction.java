package app.forecourt.sales;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What to do next for a customer when nobody planned anything: the step of the process that
/// follows, at the cadence of his grade. Nothing is suggested again within its cool-down. Source:
/// CRM-06, CRM-07.
final class NextBestAction {

  static final Duration COOL_DOWN = Duration.ofDays(2);

  private NextBestAction() {}

  /// What is known of the customer.
  ///
  /// @param spoken whether we ever reached him
  /// @param lastDone what was done last, [#lastDoneAt]
  record Facts(
      Stage stage,
      Grade grade,
      boolean spoken,
      @Nullable ActionType lastDone,
      @Nullable Instant lastDoneAt) {

    private boolean justDone(ActionType type, Instant due) {
      return lastDone == type && lastDoneAt != null && due.isBefore(lastDoneAt.plus(COOL_DOWN));
    }
  }

  static SuggestedAction of(Facts facts, Cadence cadence, Instant now) {
    var due = cadence.after(now, facts.grade);
    var rule = rule(facts);
    var type = type(rule);
    if (type != ActionType.CALL && facts.justDone(type, due)) {
      return suggested(ActionType.CALL, due, NextActionRule.COOL_DOWN);
    }
    return suggested(
        type == ActionType.CALL && facts.justDone(type, due) ? ActionType.MESSAGE : type,
        due,
        rule);
  }

  private static NextActionRule rule(Facts facts) {
    return switch (facts.stage) {
      case OPEN -> facts.spoken ? NextActionRule.INVITE_TO_SHOWROOM : NextActionRule.FIRST_CALL;
      case NEEDS -> NextActionRule.PRESENT_THE_CAR;
      case PRESENTED -> NextActionRule.OFFER_TEST_DRIVE;
      case TEST_DRIVEN -> NextActionRule.MAKE_A_QUOTE;
      case QUOTED ->
          facts.grade == Grade.H
              ? NextActionRule.CLOSE_THE_DEAL
              : NextActionRule.NEGOTIATE_THE_QUOTE;
      case WON, DELIVERED, LOSS_PENDING, LOST, CANCELLED ->
          throw new IllegalArgumentException(facts.stage.name());
    };
  }

  private static ActionType type(NextActionRule rule) {
    return switch (rule) {
      case INVITE_TO_SHOWROOM -> ActionType.INVITE;
      case PRESENT_THE_CAR -> ActionType.VISIT;
      case OFFER_TEST_DRIVE -> ActionType.TEST_DRIVE;
      case MAKE_A_QUOTE -> ActionType.QUOTE;
      case NEGOTIATE_THE_QUOTE -> ActionType.NEGOTIATE;
      case CLOSE_THE_DEAL -> ActionType.SIGN;
      case FIRST_CALL, FIRST_ANSWER, PLANNED, COOL_DOWN, LOSS_REJECTED, REACTIVATED ->
          ActionType.CALL;
    };
  }

  private static SuggestedAction suggested(ActionType type, Instant due, NextActionRule rule) {
    return new SuggestedAction(NextAction.of(type, due), rule);
  }
}

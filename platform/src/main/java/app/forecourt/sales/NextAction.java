package app.forecourt.sales;

import app.forecourt.vocabulary.Required;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The one thing to be done next for a customer.
///
/// @param note at most 200 characters; empty if there is nothing to say
public record NextAction(ActionType type, Instant due, String note) {

  private static final Duration FARTHEST = Duration.ofDays(366);

  /// @throws app.forecourt.vocabulary.FieldRefusal if something is missing or too long
  public NextAction {
    Required.value("type", type);
    Required.value("due", due);
    note = Required.optional("note", note, 200).orElse("");
  }

  public static NextAction of(ActionType type, Instant due) {
    return new NextAction(type, due, "");
  }

  public boolean isOverdue(Instant now) {
    return due.isBefore(now);
  }

  /// @throws ActionTooFarAway if it is due more than a year after `now`
  static @Nullable NextAction checked(@Nullable NextAction action, Instant now) {
    if (action != null && action.due.isAfter(now.plus(FARTHEST))) {
      throw new ActionTooFarAway();
    }
    return action;
  }
}

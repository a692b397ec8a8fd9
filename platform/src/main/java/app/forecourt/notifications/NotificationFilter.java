package app.forecourt.notifications;

import org.jspecify.annotations.Nullable;

/// Which of one's notifications to show; null for all.
///
/// @param unread whether only those not seen yet, or only the others
public record NotificationFilter(@Nullable Boolean unread, @Nullable NotificationKind kind) {

  public static NotificationFilter all() {
    return new NotificationFilter(null, null);
  }
}

package app.forecourt.notifications;

/// How somebody wants to hear of a kind of notification.
public enum Channel {
  BELL,
  /// At the bell, and by an e-mail at once.
  EMAIL,
  /// Not at the bell, but in the daily digest.
  DIGEST
}

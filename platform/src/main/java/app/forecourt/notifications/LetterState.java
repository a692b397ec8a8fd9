package app.forecourt.notifications;

/// How far a letter has come.
enum LetterState {
  WAITING,
  /// A node is about to send it; if that node dies, nobody knows whether it went.
  SENDING,
  SENT,
  /// There was nothing to say, or nobody to say it to.
  NEEDLESS,
  /// Its node died while sending. It is not sent again: better none than two.
  UNCERTAIN
}

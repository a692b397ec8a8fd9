package app.forecourt.notifications;

import app.forecourt.vocabulary.Refusal;

/// Somebody does not want to hear at once of what cannot wait.
public class CriticalNotMuted extends Refusal {

  CriticalNotMuted(NotificationKind kind) {
    super(Kind.INVALID, kind);
  }
}

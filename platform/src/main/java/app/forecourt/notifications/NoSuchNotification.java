package app.forecourt.notifications;

import app.forecourt.vocabulary.Refusal;

/// The present member was never told that.
public class NoSuchNotification extends Refusal {

  NoSuchNotification() {
    super(Kind.UNKNOWN);
  }
}

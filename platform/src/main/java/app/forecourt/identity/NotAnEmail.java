package app.forecourt.identity;

import app.forecourt.vocabulary.FieldRefusal;

/// What was typed is no e-mail address.
public class NotAnEmail extends FieldRefusal {

  NotAnEmail() {
    super("email");
  }
}

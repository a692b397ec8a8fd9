package app.forecourt.identity;

import app.forecourt.vocabulary.FieldRefusal;

/// The password is too short, too long or too easy to guess.
public class WeakPassword extends FieldRefusal {

  WeakPassword() {
    super("password");
  }
}

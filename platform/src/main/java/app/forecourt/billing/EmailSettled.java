package app.forecourt.billing;

import app.forecourt.vocabulary.FieldRefusal;

/// This very form was sent before with another address, whose owner founded the group.
public class EmailSettled extends FieldRefusal {

  EmailSettled() {
    super("email");
  }
}

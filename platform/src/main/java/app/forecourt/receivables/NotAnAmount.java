package app.forecourt.receivables;

import app.forecourt.vocabulary.FieldRefusal;

/// An amount of money has to be more than nothing.
public class NotAnAmount extends FieldRefusal {

  NotAnAmount(String field) {
    super(field);
  }
}

package app.forecourt.customers;

import app.forecourt.vocabulary.FieldRefusal;

/// A name needs two characters to be found, a telephone number four digits.
public class SearchTooShort extends FieldRefusal {

  SearchTooShort() {
    super("text");
  }
}

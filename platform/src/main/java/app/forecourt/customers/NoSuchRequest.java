package app.forecourt.customers;

import app.forecourt.vocabulary.Refusal;

/// The group has no such request, or it is out of sight.
public class NoSuchRequest extends Refusal {

  NoSuchRequest() {
    super(Kind.UNKNOWN);
  }
}

package app.forecourt.customers;

import app.forecourt.vocabulary.Refusal;

/// The group has no such customer, or he is out of sight.
public class NoSuchCustomer extends Refusal {

  NoSuchCustomer() {
    super(Kind.UNKNOWN);
  }
}

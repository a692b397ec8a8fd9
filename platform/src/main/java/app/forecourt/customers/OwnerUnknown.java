package app.forecourt.customers;

import app.forecourt.vocabulary.Refusal;

/// Nobody is filed whose car the row could be about.
public class OwnerUnknown extends Refusal {

  /// @param said the customer's number or telephone number
  OwnerUnknown(String said) {
    super(Kind.UNKNOWN, said);
  }
}

package app.forecourt.customers;

import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Refusal;

/// Several customers have the number, and none is called as the row says.
public class SeveralCustomers extends Refusal {

  SeveralCustomers(Phone phone) {
    super(Kind.CONFLICT, phone.spoken());
  }
}

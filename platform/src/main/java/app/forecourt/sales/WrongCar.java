package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// The car is not the one that was ordered, or not in the order's store.
public class WrongCar extends Refusal {

  WrongCar() {
    super(Kind.CONFLICT);
  }
}

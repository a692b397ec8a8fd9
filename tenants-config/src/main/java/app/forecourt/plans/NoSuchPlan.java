package app.forecourt.plans;

import app.forecourt.vocabulary.FieldRefusal;

/// We sell no plan of this code.
public class NoSuchPlan extends FieldRefusal {

  NoSuchPlan() {
    super("plan");
  }
}

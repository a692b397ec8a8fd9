package app.forecourt.billing;

import app.forecourt.vocabulary.FieldRefusal;

/// The plan does not go from that few to that many stores.
public class StoresOutOfPlan extends FieldRefusal {

  StoresOutOfPlan(int most) {
    super("stores", most);
  }
}

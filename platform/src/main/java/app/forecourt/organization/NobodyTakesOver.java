package app.forecourt.organization;

import app.forecourt.vocabulary.FieldRefusal;

/// There is open work in a store in which none of the chosen colleagues works.
public class NobodyTakesOver extends FieldRefusal {

  NobodyTakesOver(String store) {
    super("to", store);
  }
}

package app.forecourt.organization;

import app.forecourt.vocabulary.FieldRefusal;

/// Somebody can take nothing over: it is himself, or he has left.
public class NoHeir extends FieldRefusal {

  NoHeir(String name) {
    super("to", name);
  }
}

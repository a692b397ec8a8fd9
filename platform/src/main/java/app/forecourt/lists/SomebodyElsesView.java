package app.forecourt.lists;

import app.forecourt.vocabulary.Refusal;

/// A shared view is changed by its owner, or by those who might have shared it as widely.
public class SomebodyElsesView extends Refusal {

  SomebodyElsesView(String owner) {
    super(Kind.FORBIDDEN, owner);
  }
}

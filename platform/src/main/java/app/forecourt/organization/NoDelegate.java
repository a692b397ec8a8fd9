package app.forecourt.organization;

import app.forecourt.vocabulary.FieldRefusal;

/// Nobody stands in for himself, nor while he is away himself or has left.
public class NoDelegate extends FieldRefusal {

  NoDelegate(String name) {
    super("delegate", name);
  }
}

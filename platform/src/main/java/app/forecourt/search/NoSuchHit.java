package app.forecourt.search;

import app.forecourt.vocabulary.Refusal;

/// There is no such thing, or it is out of sight.
public class NoSuchHit extends Refusal {

  NoSuchHit() {
    super(Kind.UNKNOWN);
  }
}

package app.forecourt.billing;

import app.forecourt.vocabulary.Refusal;

/// There is no checkout of this address, or it is long over.
public class NoSuchCheckout extends Refusal {

  NoSuchCheckout() {
    super(Kind.UNKNOWN);
  }
}

package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The identity provider does not answer, or not as one does.
public class ProviderUnreachable extends Refusal {

  ProviderUnreachable(String issuer) {
    super(Kind.UNAVAILABLE, issuer);
  }
}

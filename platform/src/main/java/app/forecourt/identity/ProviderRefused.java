package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The identity provider did not let somebody in, or its answer does not prove that it did.
public class ProviderRefused extends Refusal {

  ProviderRefused() {
    super(Kind.FORBIDDEN);
  }
}

package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// A client asks for a part of the API it was not let into, or that there is not.
public class ScopeNotGranted extends Refusal {

  ScopeNotGranted(String scope) {
    super(Kind.FORBIDDEN, scope);
  }
}

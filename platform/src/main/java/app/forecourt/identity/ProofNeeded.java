package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// What was asked for needs a password typed within the last ten minutes.
public class ProofNeeded extends Refusal {

  ProofNeeded() {
    super(Kind.FORBIDDEN);
  }
}

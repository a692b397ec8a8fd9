package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// Nobody of the group is linked so.
public class NoSuchLink extends Refusal {

  NoSuchLink() {
    super(Kind.UNKNOWN);
  }
}

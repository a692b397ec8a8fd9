package app.forecourt.registry;

import app.forecourt.vocabulary.Refusal;

/// The group has rows where it lives now, so it cannot simply live elsewhere.
public class AlreadyProvisioned extends Refusal {

  AlreadyProvisioned(String slug) {
    super(Kind.CONFLICT, slug);
  }
}

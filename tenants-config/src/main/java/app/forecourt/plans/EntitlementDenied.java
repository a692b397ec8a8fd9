package app.forecourt.plans;

import app.forecourt.vocabulary.Refusal;

/// The group's plan does not cover what was asked for.
public class EntitlementDenied extends Refusal {

  EntitlementDenied(Feature feature) {
    super(Kind.NOT_COVERED, feature);
  }
}

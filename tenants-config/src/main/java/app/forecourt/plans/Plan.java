package app.forecourt.plans;

import app.forecourt.vocabulary.Money;
import java.util.Map;
import java.util.Set;

/// What a group can subscribe to; its name is the text `plans.plan.<code>`.
///
/// @param code e.g. `group`
/// @param limits how many of each may be had; what is missing is not limited
/// @param trialDays the days before the first payment
/// @param stripeLookupKey finds its price at Stripe
public record Plan(
    String code,
    Money perStoreAndMonth,
    Map<Limit, Integer> limits,
    Set<Feature> features,
    int trialDays,
    String stripeLookupKey) {

  public Plan {
    limits = Map.copyOf(limits);
    features = Set.copyOf(features);
  }
}

package app.forecourt.plans;

import app.forecourt.vocabulary.Refusal;

/// The group's plan counts no further.
public class LimitReached extends Refusal {

  LimitReached(Limit limit, long most) {
    super(Kind.NOT_COVERED, limit, most);
  }
}

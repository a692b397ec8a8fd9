package app.forecourt.lists;

import app.forecourt.vocabulary.Refusal;

/// A view is shared with no more people than those for whom the acting role answers.
public class SharedTooWidely extends Refusal {

  SharedTooWidely() {
    super(Kind.FORBIDDEN);
  }
}

package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// Below the headings there is nothing.
public class NoRows extends Refusal {

  NoRows() {
    super(Kind.INVALID);
  }
}

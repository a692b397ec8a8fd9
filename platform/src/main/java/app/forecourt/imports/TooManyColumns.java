package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// A row has more cells than we read.
public class TooManyColumns extends Refusal {

  TooManyColumns(int most) {
    super(Kind.INVALID, most);
  }
}

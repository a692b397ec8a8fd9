package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// The file has more rows than one import takes.
public class TooManyRows extends Refusal {

  TooManyRows(int most) {
    super(Kind.INVALID, most);
  }
}

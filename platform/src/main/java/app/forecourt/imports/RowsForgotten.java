package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// The file and its rows were kept for thirty days, which have passed.
public class RowsForgotten extends Refusal {

  RowsForgotten() {
    super(Kind.UNKNOWN);
  }
}

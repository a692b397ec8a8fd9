package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// An earlier row of the file is about the same.
public class TwiceInFile extends Refusal {

  TwiceInFile(int row) {
    super(Kind.INVALID, row);
  }
}

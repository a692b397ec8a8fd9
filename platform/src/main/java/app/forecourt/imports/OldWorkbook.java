package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// The file is in the format that Excel wrote before 2007.
public class OldWorkbook extends Refusal {

  OldWorkbook() {
    super(Kind.INVALID);
  }
}

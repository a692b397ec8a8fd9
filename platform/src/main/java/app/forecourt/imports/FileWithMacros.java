package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// The workbook holds programs.
public class FileWithMacros extends Refusal {

  FileWithMacros() {
    super(Kind.INVALID);
  }
}

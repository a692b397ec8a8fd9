package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// The file is neither an Excel workbook nor a text with separated values.
public class NotATable extends Refusal {

  NotATable() {
    super(Kind.INVALID);
  }
}

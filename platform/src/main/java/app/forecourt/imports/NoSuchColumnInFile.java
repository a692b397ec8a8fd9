package app.forecourt.imports;

import app.forecourt.vocabulary.FieldRefusal;

/// A field was mapped to a column that the file does not have, or there is no such field.
public class NoSuchColumnInFile extends FieldRefusal {

  NoSuchColumnInFile(String field, int columns) {
    super(field, columns);
  }
}

package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// The import is not where this could be done.
public class IllegalImportStep extends Refusal {

  IllegalImportStep(ImportState state) {
    super(Kind.CONFLICT, state);
  }
}

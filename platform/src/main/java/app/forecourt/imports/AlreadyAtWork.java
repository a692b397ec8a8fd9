package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// The same file is being imported just now.
public class AlreadyAtWork extends Refusal {

  AlreadyAtWork(String file) {
    super(Kind.CONFLICT, file);
  }
}

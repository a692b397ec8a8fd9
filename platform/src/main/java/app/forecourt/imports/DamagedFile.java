package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// The file is cut off or does not hold what it says.
public class DamagedFile extends Refusal {

  DamagedFile() {
    super(Kind.INVALID);
  }
}

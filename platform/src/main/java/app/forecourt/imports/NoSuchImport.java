package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// The group has no such import, or it is out of sight.
public class NoSuchImport extends Refusal {

  NoSuchImport() {
    super(Kind.UNKNOWN);
  }
}

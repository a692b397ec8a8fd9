package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// The file unpacks to more than its size allows for, or refers to what is outside of it.
public class SuspiciousFile extends Refusal {

  SuspiciousFile() {
    super(Kind.INVALID);
  }
}

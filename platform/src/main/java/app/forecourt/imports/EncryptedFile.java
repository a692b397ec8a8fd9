package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// The file is protected by a password.
public class EncryptedFile extends Refusal {

  EncryptedFile() {
    super(Kind.INVALID);
  }
}

package app.forecourt.imports;

import app.forecourt.vocabulary.Refusal;

/// The file holds more than we take.
public class FileTooLarge extends Refusal {

  FileTooLarge(int megabytes) {
    super(Kind.INVALID, megabytes);
  }
}

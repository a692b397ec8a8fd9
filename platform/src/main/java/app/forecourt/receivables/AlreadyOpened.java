package app.forecourt.receivables;

import app.forecourt.vocabulary.Refusal;

/// Somebody owes for this document already.
public class AlreadyOpened extends Refusal {

  AlreadyOpened(String number) {
    super(Kind.CONFLICT, number);
  }
}

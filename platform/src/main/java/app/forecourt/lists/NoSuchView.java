package app.forecourt.lists;

import app.forecourt.vocabulary.Refusal;

/// The group has no view of that id, or it is not shared with the present member.
public class NoSuchView extends Refusal {

  NoSuchView() {
    super(Kind.UNKNOWN);
  }
}

package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The group's subscription has lapsed: only its billing page opens.
public class GroupSuspended extends Refusal {

  GroupSuspended() {
    super(Kind.NOT_COVERED);
  }
}

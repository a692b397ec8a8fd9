package app.forecourt.audit;

import app.forecourt.vocabulary.Refusal;

/// The group has no such row in its trail, or it is out of sight.
public final class NoSuchAuditRow extends Refusal {

  NoSuchAuditRow() {
    super(Kind.UNKNOWN);
  }
}

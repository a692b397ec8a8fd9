package app.forecourt.notifications;

import java.util.Set;

/// What a notification is about; people choose for each how they want to hear of it.
public enum NotificationKind {
  APPROVAL_ASKED(Severity.CRITICAL),
  APPROVAL_DECIDED(Severity.IMPORTANT),
  REFUND_ASKED(Severity.IMPORTANT),
  REFUND_APPROVED(Severity.INFO),
  LEAD_ASSIGNED(Severity.IMPORTANT),
  LEAD_TAKEN(Severity.INFO),
  FIRST_RESPONSE_OVERDUE(Severity.CRITICAL),
  NEXT_ACTION_OVERDUE(Severity.IMPORTANT),
  OPPORTUNITY_ASSIGNED(Severity.IMPORTANT),
  REQUEST_ESCALATED(Severity.CRITICAL),
  WORK_HANDED_OVER(Severity.IMPORTANT),
  TRANSFER_DATED(Severity.IMPORTANT),
  INVITATION_ACCEPTED(Severity.INFO),
  IMPORT_FINISHED(Severity.INFO);

  private final Severity severity;

  NotificationKind(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /// What one may choose from; what is critical is at the bell in any case.
  public Set<Channel> channels() {
    return severity == Severity.CRITICAL
        ? Set.of(Channel.BELL, Channel.EMAIL)
        : Set.of(Channel.values());
  }
}

package app.forecourt.sales;

import static app.forecourt.sales.LeadStep.ASSIGN;
import static app.forecourt.sales.LeadStep.CONTACT;
import static app.forecourt.sales.LeadStep.INVALIDATE;
import static app.forecourt.sales.LeadStep.MERGE;
import static app.forecourt.sales.LeadStep.QUALIFY;
import static app.forecourt.sales.LeadStep.REQUEUE;
import static app.forecourt.sales.LeadStep.RETRY;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// How far a lead has come. Source: domain/model.md D.3.
public enum LeadStatus {
  NEW,
  ASSIGNED,
  CONTACTED,
  /// It became an opportunity.
  QUALIFIED,
  INVALID,
  /// It was the same as another one.
  MERGED,
  /// Nobody answered; to be tried again later.
  RECYCLE;

  /// Where each possible step leads.
  public Map<LeadStep, LeadStatus> ways() {
    return switch (this) {
      case NEW -> Map.of(ASSIGN, ASSIGNED, INVALIDATE, INVALID, MERGE, MERGED);
      case ASSIGNED -> Map.of(CONTACT, CONTACTED, INVALIDATE, INVALID, MERGE, MERGED, REQUEUE, NEW);
      case CONTACTED ->
          Map.of(QUALIFY, QUALIFIED, MERGE, MERGED, LeadStep.RECYCLE, LeadStatus.RECYCLE);
      case RECYCLE -> Map.of(RETRY, ASSIGNED, MERGE, MERGED);
      case QUALIFIED, INVALID, MERGED -> Map.of();
    };
  }

  public boolean isOpen() {
    return !ways().isEmpty();
  }

  /// Those in which there is still something to do.
  public static Set<LeadStatus> open() {
    return EnumSet.of(NEW, ASSIGNED, CONTACTED, RECYCLE);
  }
}

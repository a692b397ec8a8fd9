package app.forecourt.sales;

import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// Something to be done by somebody.
///
/// @param id of the lead or opportunity
/// @param name of the customer
/// @param overdue whether it should have been done, to the minute
/// @param why the rule that brought it here
public record WorkItem(
    WorkKind kind,
    UUID id,
    String name,
    String interest,
    NextAction action,
    boolean overdue,
    Grade grade,
    Money value,
    Why why,
    int version) {

  /// Overdue first, then by the business day on which it is due; of one day the most urgent grade
  /// first, then the most valuable. Source: CRM-07.
  static Comparator<WorkItem> mostPressing() {
    return Comparator.comparing(WorkItem::overdue)
        .reversed()
        .thenComparing(item -> app.forecourt.organization.BusinessDays.of(item.action().due()))
        .thenComparing(item -> item.grade().urgency())
        .thenComparing(WorkItem::value, Comparator.reverseOrder())
        .thenComparing(item -> item.action().due());
  }

  Instant due() {
    return action.due();
  }
}

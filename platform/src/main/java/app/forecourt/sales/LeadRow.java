package app.forecourt.sales;

import app.forecourt.calendar.Timetable;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Look;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Phone;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A lead as lists and its page show it.
///
/// @param phone whole or masked (`138****8000`), as the present role may see it
/// @param owner null while it waits in the queue
/// @param ownerName empty while it waits in the queue
/// @param answerDue by when it is to be answered; null once it is
/// @param reason why it is invalid; empty otherwise
/// @param opportunity what became of it
public record LeadRow(
    LeadId id,
    StoreId store,
    String storeName,
    @Nullable EmployeeId owner,
    String ownerName,
    LeadChannel channel,
    String source,
    String campaign,
    String name,
    String phone,
    String interest,
    String note,
    LeadStatus status,
    Instant receivedAt,
    @Nullable Instant firstResponseAt,
    @Nullable Instant answerDue,
    String reason,
    @Nullable OpportunityId opportunity,
    int version) {

  /// For queries; the number is whole and nothing is due until it was [seen][#seen].
  LeadRow(Lead lead, String storeName, @Nullable String ownerName) {
    this(
        lead.id(),
        lead.store(),
        storeName,
        lead.owner(),
        ownerName == null ? "" : ownerName,
        lead.channel(),
        lead.source(),
        lead.campaign(),
        lead.name(),
        lead.phone().e164(),
        lead.interest(),
        lead.note(),
        lead.status(),
        lead.receivedAt(),
        lead.firstResponseAt(),
        null,
        lead.reason() == null ? "" : lead.reason(),
        lead.opportunity(),
        lead.version());
  }

  /// @param answerMinutes of opening within which it is to be answered
  LeadRow seen(Look phones, int answerMinutes, Timetable timetable) {
    return new LeadRow(
        id,
        store,
        storeName,
        owner,
        ownerName,
        channel,
        source,
        campaign,
        phones.in(name),
        phones.of(new Phone(phone)),
        interest,
        phones.in(note),
        status,
        receivedAt,
        firstResponseAt,
        firstResponseAt == null && status.isOpen()
            ? timetable.add(store, receivedAt, Duration.ofMinutes(answerMinutes))
            : null,
        phones.in(reason),
        opportunity,
        version);
  }
}

package app.forecourt.sales;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Look;
import app.forecourt.organization.StoreId;
import app.forecourt.vehicles.TrimId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An opportunity as lists, the board and its page show it.
///
/// @param grade null once it is lost
/// @param next what is to be done next; null unless it is open
/// @param why the rule that chose it; null unless it is open
/// @param lossReason why it is lost, or held for lost
/// @param competitor who got the customer; empty if nobody is known
public record OpportunityCard(
    OpportunityId id,
    StoreId store,
    String storeName,
    EmployeeId owner,
    String ownerName,
    CustomerId customer,
    String customerName,
    String interest,
    @Nullable TrimId trim,
    Money value,
    Stage stage,
    Instant stageSince,
    @Nullable Grade grade,
    Instant openedAt,
    @Nullable NextAction next,
    @Nullable Why why,
    int contacts,
    int effectiveContacts,
    @Nullable Instant lastContactAt,
    @Nullable LossReason lossReason,
    String competitor,
    @Nullable Instant lostAt,
    int version) {

  /// For queries; the facts of [#why] come when it is [explained][#explained].
  OpportunityCard(
      Opportunity opportunity, String customerName, String storeName, @Nullable String ownerName) {
    this(
        opportunity.id(),
        opportunity.store(),
        storeName,
        opportunity.owner(),
        Objects.requireNonNullElse(ownerName, ""),
        opportunity.customer(),
        customerName,
        opportunity.interest(),
        opportunity.trim(),
        opportunity.value(),
        opportunity.stage(),
        opportunity.stageSince(),
        opportunity.grade(),
        opportunity.openedAt(),
        opportunity.next(),
        opportunity.nextRule() == null ? null : new Why(opportunity.nextRule(), List.of()),
        opportunity.contacts(),
        opportunity.effectiveContacts(),
        opportunity.lastContactAt(),
        opportunity.lossReason(),
        Objects.requireNonNullElse(opportunity.competitor(), ""),
        opportunity.lostAt(),
        opportunity.version());
  }

  public boolean isOverdue(Instant now) {
    return next != null && next.isOverdue(now);
  }

  /// For people: with the facts of [#why], and without telephone numbers that they may not see.
  OpportunityCard explained(Cadence cadence, Look phones) {
    return new OpportunityCard(
        id,
        store,
        storeName,
        owner,
        ownerName,
        customer,
        customerName,
        interest,
        trim,
        value,
        stage,
        stageSince,
        grade,
        openedAt,
        next == null ? null : new NextAction(next.type(), next.due(), phones.in(next.note())),
        why == null || grade == null
            ? why
            : new Why(why.rule(), List.of(stage, grade, cadence.days(grade))),
        contacts,
        effectiveContacts,
        lastContactAt,
        lossReason,
        competitor,
        lostAt,
        version);
  }
}

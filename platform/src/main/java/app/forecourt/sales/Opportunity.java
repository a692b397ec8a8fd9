package app.forecourt.sales;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vehicles.TrimId;
import app.forecourt.vocabulary.FieldMissing;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A customer who may buy a car from us. While he is to be won he has exactly one next action:
/// every change leaves one.
@Entity
class Opportunity extends TenantOwned<Opportunity> {

  @Column(name = "store_id", updatable = false)
  private StoreId store;

  @Column(name = "owner_id")
  private EmployeeId owner;

  @Column(name = "customer_id", updatable = false)
  private CustomerId customer;

  private String interest;

  @Column(name = "trim_id")
  private @Nullable TrimId trim;

  @Column(name = "value_fen")
  private Money value;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  private Instant stageSince;

  @Enumerated(EnumType.STRING)
  private @Nullable Grade grade;

  private Instant openedAt;

  /// Whose it was when it was opened: it counts for him, whoever it is handed over to.
  @Column(name = "opened_for_id", updatable = false)
  @SuppressWarnings("UnusedVariable") // asked for by queries
  private EmployeeId openedFor;

  @Enumerated(EnumType.STRING)
  private @Nullable ActionType nextType;

  private @Nullable Instant nextDue;
  private @Nullable String nextNote;

  @Enumerated(EnumType.STRING)
  private @Nullable NextActionRule nextRule;

  @Enumerated(EnumType.STRING)
  private @Nullable ActionType lastDone;

  private @Nullable Instant lastDoneAt;
  private @Nullable Instant lastContactAt;
  private int contacts;
  private int effectiveContacts;

  @Enumerated(EnumType.STRING)
  private @Nullable Stage stageBeforeLoss;

  @Enumerated(EnumType.STRING)
  private @Nullable LossReason lossReason;

  private @Nullable String competitor;

  @Column(name = "loss_asked_by_id")
  private @Nullable EmployeeId lossAskedBy;

  private @Nullable Instant lostAt;

  @Column(name = "open_key", updatable = false)
  private @Nullable String key;

  protected Opportunity() {}

  Opportunity(NewOpportunity opportunity, EmployeeId owner, Cadence cadence, Instant at) {
    this.store = opportunity.store();
    this.owner = owner;
    this.customer = opportunity.customer();
    this.interest = opportunity.interest();
    this.trim = opportunity.trim();
    this.value = opportunity.value();
    this.key = opportunity.key();
    this.stage = Stage.OPEN;
    this.grade = Grade.N;
    this.stageSince = at;
    this.openedAt = at;
    this.openedFor = owner;
    plan(NextAction.checked(opportunity.next(), at), cadence, at);
    registerEvent(
        new OpportunityOpened(tenant(), id(), store, owner, value, BusinessDays.of(at), at));
    registerEvent(changed(null, null, at));
  }

  /// A consultant moves it on along the pipeline.
  ///
  /// @throws IllegalStageChange unless `next` is the stage that follows; the later ones follow from
  ///   orders and losses
  Opportunity advanceTo(Stage next, Cadence cadence, Instant at) {
    if (!stage.isOpen() || !next.isOpen()) {
      throw new IllegalStageChange(stage, next);
    }
    go(next, null, at);
    if (nextRule != NextActionRule.PLANNED || isDone(nextType)) {
      done(at);
    }
    return keepNextAction(cadence, at);
  }

  /// The customer paid a deposit for an order.
  Opportunity win(Instant at) {
    go(Stage.WON, null, at);
    grade = Grade.O;
    return noNextAction();
  }

  /// The customer has his car.
  Opportunity deliver(Instant at) {
    go(Stage.DELIVERED, null, at);
    grade = Grade.D;
    return this;
  }

  /// The order was cancelled, and the customer goes with it.
  Opportunity cancel(String reason, Instant at) {
    go(Stage.CANCELLED, reason, at);
    grade = Grade.T;
    return this;
  }

  /// The order was cancelled, but the customer still wants a car.
  ///
  /// @throws IllegalStageChange unless there was an order
  Opportunity resume(String reason, Cadence cadence, Instant at) {
    if (stage != Stage.WON) {
      throw new IllegalStageChange(stage, Stage.QUOTED);
    }
    go(Stage.QUOTED, reason, at);
    grade = Grade.H;
    return keepNextAction(cadence, at);
  }

  /// Something was done for the customer: that closes the present action and leads to the next.
  ///
  /// @param next what is agreed; if null, what follows at the cadence of the grade
  Opportunity contact(ContactLog log, @Nullable NextAction next, Cadence cadence, Instant at) {
    requireOpen();
    var planned = NextAction.checked(next, at);
    contacts++;
    lastContactAt = at;
    if (log.effective()) {
      effectiveContacts++;
    }
    done(at);
    return plan(planned, cadence, at);
  }

  /// Something else is to be done next.
  Opportunity plan(NextAction next, Instant at) {
    requireOpen();
    var planned = NextAction.checked(next, at);
    return follow(new SuggestedAction(Objects.requireNonNull(planned), NextActionRule.PLANNED));
  }

  /// Judges how soon the customer will buy, and plans the follow-up at the cadence of that grade,
  /// unless something is planned earlier.
  ///
  /// @throws GradeNotGiven if `grade` is none of H, A, B and C
  Opportunity judge(Grade grade, Cadence cadence, Instant at) {
    requireOpen();
    if (!Grade.given().contains(grade)) {
      throw new GradeNotGiven(grade);
    }
    this.grade = grade;
    var due = cadence.after(at, grade);
    var earlier = nextRule == NextActionRule.PLANNED && nextDue != null && !nextDue.isAfter(due);
    return earlier ? this : follow(suggestion(cadence, at));
  }

  /// The consultant holds the customer for lost; the manager has to confirm.
  ///
  /// @param competitor who got him, at most 60 characters
  /// @throws FieldMissing if a competitor got him, but nobody says which
  Opportunity lose(LossReason reason, @Nullable String competitor, EmployeeId by, Instant at) {
    Required.value("reason", reason);
    var winner = Required.optional("competitor", competitor, 60).orElse(null);
    if (reason == LossReason.COMPETITOR && winner == null) {
      throw new FieldMissing("competitor");
    }
    var before = stage;
    go(Stage.LOSS_PENDING, reason.name(), at);
    stageBeforeLoss = before;
    lossReason = reason;
    this.competitor = winner;
    lossAskedBy = by;
    return noNextAction();
  }

  /// @throws SelfApproval if `by` himself holds the customer for lost
  Opportunity confirmLoss(EmployeeId by, Instant at) {
    requireLossPending(Stage.LOST);
    if (by.equals(lossAskedBy)) {
      throw new SelfApproval();
    }
    go(Stage.LOST, null, at);
    grade = null;
    lostAt = at;
    registerEvent(
        new OpportunityLost(
            tenant(),
            id(),
            store,
            owner,
            Objects.requireNonNull(lossReason),
            competitor,
            value,
            BusinessDays.of(at),
            at));
    return this;
  }

  /// The manager does not hold the customer for lost: on with it where it stood.
  ///
  /// @throws SelfApproval if `by` himself holds the customer for lost
  Opportunity rejectLoss(EmployeeId by, Cadence cadence, Instant at) {
    var before = stageBeforeLoss;
    requireLossPending(before == null ? stage : before);
    if (by.equals(lossAskedBy)) {
      throw new SelfApproval();
    }
    go(Objects.requireNonNull(before), null, at);
    forgetLoss();
    return follow(call(NextActionRule.LOSS_REJECTED, cadence, at));
  }

  /// A lost customer is to be won again.
  Opportunity reactivate(Cadence cadence, Instant at) {
    if (stage != Stage.LOST) {
      throw new IllegalStageChange(stage, Stage.NEEDS);
    }
    go(Stage.NEEDS, null, at);
    grade = Grade.N;
    forgetLoss();
    return follow(call(NextActionRule.REACTIVATED, cadence, at));
  }

  Opportunity handOver(EmployeeId to, Instant at) {
    requireOpen();
    registerEvent(
        new OpportunityAssigned(tenant(), id(), customer, interest, store, owner, to, at));
    return passOn(to, at);
  }

  /// Somebody else sees to it from now on, with what is to be done next.
  Opportunity passOn(EmployeeId to, Instant at) {
    registerEvent(
        new HandedOver(
            tenant(),
            Subject.OPPORTUNITY,
            getId(),
            customer,
            interest,
            stage.name(),
            owner,
            to,
            at));
    owner = to;
    return this;
  }

  /// Gives it a next action if it should have one and has none.
  Opportunity keepNextAction(Cadence cadence, Instant at) {
    return stage.isOpen() && nextType == null ? follow(suggestion(cadence, at)) : this;
  }

  /// Moves along the table of stages and tells of it; the one place where the stage changes.
  ///
  /// @throws IllegalStageChange if `to` does not follow
  private void go(Stage to, @Nullable String why, Instant at) {
    if (!stage.next().contains(to)
        || (stage == Stage.LOSS_PENDING && to.isOpen() && to != stageBeforeLoss)) {
      throw new IllegalStageChange(stage, to);
    }
    var from = stage;
    stage = to;
    stageSince = at;
    registerEvent(
        new OpportunityAdvanced(tenant(), id(), store, owner, from, to, BusinessDays.of(at), at));
    registerEvent(changed(from, why, at));
  }

  private Opportunity plan(@Nullable NextAction planned, Cadence cadence, Instant at) {
    return follow(
        planned == null
            ? suggestion(cadence, at)
            : new SuggestedAction(planned, NextActionRule.PLANNED));
  }

  private Opportunity follow(SuggestedAction suggested) {
    nextType = suggested.action().type();
    nextDue = suggested.action().due();
    nextNote = suggested.action().note();
    nextRule = suggested.rule();
    return this;
  }

  private SuggestedAction suggestion(Cadence cadence, Instant at) {
    return NextBestAction.of(
        new NextBestAction.Facts(stage, graded(), effectiveContacts > 0, lastDone, lastDoneAt),
        cadence,
        at);
  }

  private SuggestedAction call(NextActionRule rule, Cadence cadence, Instant at) {
    return new SuggestedAction(NextAction.of(ActionType.CALL, cadence.after(at, Grade.H)), rule);
  }

  private void done(Instant at) {
    if (nextType != null) {
      lastDone = nextType;
      lastDoneAt = at;
    }
    noNextAction();
  }

  private boolean isDone(@Nullable ActionType type) {
    return type != null && type.isDoneBy(stage);
  }

  private Opportunity noNextAction() {
    nextType = null;
    nextDue = null;
    nextNote = null;
    nextRule = null;
    return this;
  }

  private void forgetLoss() {
    stageBeforeLoss = null;
    lossReason = null;
    competitor = null;
    lossAskedBy = null;
    lostAt = null;
  }

  private void requireOpen() {
    if (!stage.isOpen()) {
      throw new NotOpen(stage);
    }
  }

  private void requireLossPending(Stage to) {
    if (stage != Stage.LOSS_PENDING) {
      throw new IllegalStageChange(stage, to);
    }
  }

  private StatusChanged changed(@Nullable Stage from, @Nullable String why, Instant at) {
    return new StatusChanged(
        tenant(),
        Subject.OPPORTUNITY,
        getId(),
        customer,
        interest,
        from == null ? null : from.name(),
        stage.name(),
        why,
        at);
  }

  private Grade graded() {
    return grade == null ? Grade.N : grade;
  }

  OpportunityId id() {
    return new OpportunityId(getId());
  }

  StoreId store() {
    return store;
  }

  EmployeeId owner() {
    return owner;
  }

  CustomerId customer() {
    return customer;
  }

  String interest() {
    return interest;
  }

  @Nullable TrimId trim() {
    return trim;
  }

  Money value() {
    return value;
  }

  Stage stage() {
    return stage;
  }

  Instant stageSince() {
    return stageSince;
  }

  @Nullable Grade grade() {
    return grade;
  }

  Instant openedAt() {
    return openedAt;
  }

  /// What is to be done next; null unless it is open.
  @Nullable NextAction next() {
    return nextType == null || nextDue == null
        ? null
        : new NextAction(nextType, nextDue, nextNote == null ? "" : nextNote);
  }

  @Nullable NextActionRule nextRule() {
    return nextRule;
  }

  int contacts() {
    return contacts;
  }

  int effectiveContacts() {
    return effectiveContacts;
  }

  @Nullable Instant lastContactAt() {
    return lastContactAt;
  }

  @Nullable LossReason lossReason() {
    return lossReason;
  }

  @Nullable String competitor() {
    return competitor;
  }

  @Nullable EmployeeId lossAskedBy() {
    return lossAskedBy;
  }

  @Nullable Instant lostAt() {
    return lostAt;
  }
}

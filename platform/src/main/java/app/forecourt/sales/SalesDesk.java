package app.forecourt.sales;

import app.forecourt.customers.CustomerId;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.identity.CurrentMember;
import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Field;
import app.forecourt.organization.Mandate;
import app.forecourt.organization.Mandates;
import app.forecourt.organization.Names;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreStaff;
import app.forecourt.organization.Verb;
import app.forecourt.tenancy.Listing;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import app.forecourt.vocabulary.Sorting;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where consultants work their opportunities.
@Service
@Transactional
public class SalesDesk {

  private static final int MOST_ON_A_BOARD = 500;
  private static final List<Grade> BY_URGENCY =
      Stream.of(Grade.values()).sorted(Comparator.comparing(Grade::urgency)).toList();

  /// After which a lost customer is asked again for the first time. Source: CRM-11.
  private static final Duration ASKED_AGAIN = Duration.ofDays(30);

  private final Opportunities opportunities;
  private final OpportunityBook book;
  private final Contacts contacts;
  private final StatusChanges changes;
  private final LeadDesk leads;
  private final SalesRules rules;
  private final CustomersDesk customers;
  private final SalesTimeline timeline;
  private final Permissions permissions;
  private final StoreStaff staff;
  private final Mandates mandates;
  private final Names names;
  private final EntityManager entities;
  private final Clock clock;

  SalesDesk(
      Opportunities opportunities,
      OpportunityBook book,
      Contacts contacts,
      StatusChanges changes,
      LeadDesk leads,
      SalesRules rules,
      CustomersDesk customers,
      SalesTimeline timeline,
      Permissions permissions,
      StoreStaff staff,
      Mandates mandates,
      Names names,
      EntityManager entities,
      Clock clock) {
    this.opportunities = opportunities;
    this.book = book;
    this.contacts = contacts;
    this.changes = changes;
    this.leads = leads;
    this.rules = rules;
    this.customers = customers;
    this.timeline = timeline;
    this.permissions = permissions;
    this.staff = staff;
    this.mandates = mandates;
    this.names = names;
    this.entities = entities;
    this.clock = clock;
  }

  /// Begins to win a customer; the same key again opens nothing new.
  ///
  /// @throws app.forecourt.customers.NoSuchCustomer if the customer is unknown or out of sight
  public OpportunityId open(NewOpportunity opportunity) {
    var owner = opportunity.owner() == null ? self() : opportunity.owner();
    permissions.require(Action.ORDER, Verb.WRITE, opportunity.store(), owner);
    customers.requireInSight(opportunity.customer());
    return book.open(opportunity, owner);
  }

  /// Moves an opportunity to its next stage.
  ///
  /// @return the card as it now reads
  /// @throws IllegalStageChange if the stage does not follow from the present one
  public OpportunityCard advance(OpportunityId id, Stage next, int version) {
    Required.value("stage", next);
    return change(id, version, (opportunity, now) -> opportunity.advanceTo(next, cadence(), now));
  }

  /// Plans something else as the next action.
  public OpportunityCard plan(OpportunityId id, NextAction next, int version) {
    Required.value("next", next);
    return change(id, version, (opportunity, now) -> opportunity.plan(next, now));
  }

  /// Notes a contact: it closes the present action and leads to the next.
  ///
  /// @param next what is agreed; if null, what follows from the rules
  public OpportunityCard contact(
      OpportunityId id, ContactLog log, @Nullable NextAction next, int version) {
    return change(
        id,
        version,
        (opportunity, now) -> {
          opportunity.contact(log, next, cadence(), now);
          contacts.save(new Contact(id, log, self(), now));
          timeline.contact(opportunity, log, now);
          return opportunity;
        });
  }

  /// Judges how soon the customer will buy; the follow-up comes with it.
  ///
  /// @throws GradeNotGiven if `grade` is none of H, A, B and C
  public OpportunityCard grade(OpportunityId id, Grade grade, int version) {
    Required.value("grade", grade);
    return change(id, version, (opportunity, now) -> opportunity.judge(grade, cadence(), now));
  }

  /// Holds a customer for lost; a manager has to confirm it.
  ///
  /// @param competitor who got him; required if a competitor did
  public OpportunityCard lose(
      OpportunityId id, LossReason reason, @Nullable String competitor, int version) {
    return change(
        id, version, (opportunity, now) -> opportunity.lose(reason, competitor, self(), now));
  }

  /// The customer is lost indeed.
  ///
  /// @throws SelfApproval if the present member said so himself
  public OpportunityCard confirmLoss(OpportunityId id, int version) {
    return judgeLoss(id, version, (opportunity, now) -> opportunity.confirmLoss(self(), now));
  }

  /// The customer is not lost: on with him where he stood.
  ///
  /// @throws SelfApproval if the present member said so himself
  public OpportunityCard rejectLoss(OpportunityId id, int version) {
    return judgeLoss(
        id, version, (opportunity, now) -> opportunity.rejectLoss(self(), cadence(), now));
  }

  /// Tries to win a lost customer again.
  public OpportunityCard reactivate(OpportunityId id, int version) {
    return change(id, version, (opportunity, now) -> opportunity.reactivate(cadence(), now));
  }

  /// Gives an open opportunity to somebody else of the store.
  ///
  /// @throws app.forecourt.organization.WorksElsewhere if he is of another store
  public OpportunityCard handOver(OpportunityId id, EmployeeId to, int version) {
    var opportunity = visible(id);
    permissions.require(
        Action.LEAD_ASSIGNMENT, Verb.WRITE, opportunity.store(), opportunity.owner());
    permissions.require(
        Action.LEAD_ASSIGNMENT, Verb.WRITE, opportunity.store(), Required.value("to", to));
    staff.require("to", to, opportunity.store());
    opportunity.expectVersion(version);
    return saved(opportunity.handOver(to, clock.instant()));
  }

  /// What the present member has to do, the most pressing first.
  @Transactional(readOnly = true)
  public List<WorkItem> worklist() {
    return worklist(self());
  }

  /// What somebody in sight has to do, the most pressing first.
  @Transactional(readOnly = true)
  public List<WorkItem> worklist(EmployeeId whose) {
    var now = clock.instant();
    var waiting =
        leads
            .newest(
                new LeadFilter(
                    null, whose, LeadStatus.ASSIGNED, null, null, null, null, null, null),
                null,
                MOST_ON_A_BOARD)
            .stream()
            .map(lead -> firstAnswer(lead, now));
    var open =
        explained(
                rows()
                    .where("o.owner = :whose", "whose", whose)
                    .where("o.stage in :open", "open", Stage.open())
                    .newest(null, MOST_ON_A_BOARD))
            .stream()
            .map(card -> nextAction(card, now));
    return Stream.concat(waiting, open).sorted(WorkItem.mostPressing()).toList();
  }

  private static WorkItem firstAnswer(LeadRow lead, Instant now) {
    var due = Objects.requireNonNullElse(lead.answerDue(), lead.receivedAt());
    var action = NextAction.of(ActionType.CALL, due);
    return new WorkItem(
        WorkKind.LEAD,
        lead.id().value(),
        lead.name(),
        lead.interest(),
        action,
        action.isOverdue(now),
        Grade.N,
        Money.ZERO,
        new Why(NextActionRule.FIRST_ANSWER, List.of()),
        lead.version());
  }

  private static WorkItem nextAction(OpportunityCard card, Instant now) {
    return new WorkItem(
        WorkKind.OPPORTUNITY,
        card.id().value(),
        card.customerName(),
        card.interest(),
        Objects.requireNonNullElseGet(
            card.next(), () -> NextAction.of(ActionType.CALL, card.stageSince())),
        card.isOverdue(now),
        Objects.requireNonNullElse(card.grade(), Grade.N),
        card.value(),
        Objects.requireNonNullElseGet(
            card.why(), () -> new Why(NextActionRule.FIRST_CALL, List.of())),
        card.version());
  }

  /// The pipeline in sight: all open opportunities and those with an order, those due first first.
  ///
  /// @param store null for all stores in sight
  /// @param owner null for everybody in sight
  @Transactional(readOnly = true)
  public List<OpportunityCard> board(@Nullable StoreId store, @Nullable EmployeeId owner) {
    var stages = Stage.open();
    stages.add(Stage.WON);
    return explained(
        rows()
            .where("o.stage in :stages", "stages", stages)
            .where("o.store = :store", "store", store)
            .where("o.owner = :owner", "owner", owner)
            .rows(Sorting.up("due"), 0, MOST_ON_A_BOARD));
  }

  /// Lost customers who are to be asked again, those lost for longest first.
  @Transactional(readOnly = true)
  public List<OpportunityCard> reactivations() {
    return explained(
        rows()
            .where("o.stage = :lost", "lost", Stage.LOST)
            .where("o.lostAt <= :before", "before", clock.instant().minus(ASKED_AGAIN))
            .rows(Sorting.up("lost"), 0, MOST_ON_A_BOARD));
  }

  /// @throws NoSuchOpportunity if the group has none of that id, or it is out of sight
  @Transactional(readOnly = true)
  public OpportunityCard card(OpportunityId id) {
    var opportunity = book.require(id);
    if (!permissions
        .sight(Action.ORDER, Verb.READ)
        .reaches(opportunity.store(), opportunity.owner())) {
      throw new NoSuchOpportunity();
    }
    return card(opportunity);
  }

  private OpportunityCard card(Opportunity opportunity) {
    return new OpportunityCard(
            opportunity,
            customers.nameOf(opportunity.customer()),
            names.store(opportunity.store()),
            names.employee(opportunity.owner()))
        .explained(cadence(), permissions.look(Field.PHONE));
  }

  /// All contacts with the customer over it, the latest first.
  @Transactional(readOnly = true)
  public List<ContactRow> contacts(OpportunityId id) {
    var phones = permissions.look(Field.PHONE);
    return contacts.of(visible(id).id()).stream().map(row -> row.told(phones)).toList();
  }

  /// What happened to it, the latest first.
  @Transactional(readOnly = true)
  public List<StatusRow> history(OpportunityId id) {
    var phones = permissions.look(Field.PHONE);
    return changes.of(Subject.OPPORTUNITY, visible(id).getId()).stream()
        .map(row -> row.told(phones))
        .toList();
  }

  @Transactional(readOnly = true)
  public List<OpportunityCard> list(
      OpportunityFilter filter, Sorting sorting, int offset, int limit) {
    return explained(filtered(filter).rows(sorting, offset, limit));
  }

  /// The open opportunities in sight of these customers, the newest first.
  @Transactional(readOnly = true)
  public List<OpportunityCard> openOf(Collection<CustomerId> customers, int most) {
    return explained(
        rows()
            .where("o.customer in :customers", "customers", customers)
            .where("o.stage in :open", "open", Stage.open())
            .newest(null, most));
  }

  /// Those of `ids` that are in sight.
  @Transactional(readOnly = true)
  public List<OpportunityCard> cards(Collection<OpportunityId> ids) {
    return explained(
        rows()
            .where("o.id in :ids", "ids", ids.stream().map(OpportunityId::value).toList())
            .newest(null, ids.size()));
  }

  @Transactional(readOnly = true)
  public long count(OpportunityFilter filter) {
    return filtered(filter).count();
  }

  /// The newest opportunities, for pages of the API.
  @Transactional(readOnly = true)
  public List<OpportunityCard> newest(OpportunityFilter filter, @Nullable UUID after, int limit) {
    return explained(filtered(filter).newest(after, limit));
  }

  /// Gives a next action to whoever is to be won and has none; afterwards nobody has none.
  ///
  /// @return how many had none
  int keepNextActions() {
    var idle = opportunities.withoutNextAction(Stage.open());
    idle.forEach(
        opportunity -> opportunities.save(opportunity.keepNextAction(cadence(), clock.instant())));
    return idle.size();
  }

  private OpportunityCard change(
      OpportunityId id, int version, BiFunction<Opportunity, Instant, Opportunity> deed) {
    var opportunity = visible(id);
    permissions.require(Action.ORDER, Verb.WRITE, opportunity.store(), opportunity.owner());
    opportunity.expectVersion(version);
    return saved(deed.apply(opportunity, clock.instant()));
  }

  private OpportunityCard judgeLoss(
      OpportunityId id, int version, BiFunction<Opportunity, Instant, Opportunity> deed) {
    var opportunity = visible(id);
    mandates.require(
        Action.LOST_DEAL, opportunity.store(), opportunity.owner(), parties(opportunity));
    opportunity.expectVersion(version);
    return saved(deed.apply(opportunity, clock.instant()));
  }

  /// The customers held for lost that wait for the present member to confirm it, as himself or for
  /// somebody absent; the longest-waiting first.
  @Transactional(readOnly = true)
  public List<OpportunityCard> losses() {
    var mine = mandates.of(Action.LOST_DEAL);
    return mine.isEmpty()
        ? List.of()
        : explained(
            everyRow()
                .where("o.stage = :stage", "stage", Stage.LOSS_PENDING)
                .where("o.store in :stores", "stores", Mandate.stores(mine))
                .where("o.lossAskedBy is null or o.lossAskedBy <> :self", "self", self())
                .rows(Sorting.up("since"), 0, MOST_ON_A_BOARD)
                .stream()
                .filter(card ->
                    Mandate.widest(mine, card.store(), card.owner(), Set.of(card.owner()))
                        .isPresent())
                .toList());
  }

  /// Whose it is, and who holds it for lost.
  private static Set<EmployeeId> parties(Opportunity opportunity) {
    return Stream.of(
            Optional.of(opportunity.owner()), Optional.ofNullable(opportunity.lossAskedBy()))
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private OpportunityCard saved(Opportunity opportunity) {
    opportunities.save(opportunity);
    entities.flush();
    return card(opportunity);
  }

  private Opportunity visible(OpportunityId id) {
    var opportunity = book.require(id);
    if (!permissions
            .sight(Action.ORDER, Verb.READ)
            .reaches(opportunity.store(), opportunity.owner())
        && !(opportunity.stage() == Stage.LOSS_PENDING
            && mandates
                .find(
                    Action.LOST_DEAL,
                    opportunity.store(),
                    opportunity.owner(),
                    parties(opportunity))
                .isPresent())) {
      throw new NoSuchOpportunity();
    }
    return opportunity;
  }

  private Listing<OpportunityCard> filtered(OpportunityFilter filter) {
    var text =
        filter.text() == null || filter.text().isBlank()
            ? null
            : "%" + filter.text().strip().toLowerCase(Locale.ROOT) + "%";
    return rows()
        .where("o.store = :store", "store", filter.store())
        .where("o.owner = :owner", "owner", filter.owner())
        .where("o.customer = :customer", "customer", filter.customer())
        .where("o.stage = :stage", "stage", filter.stage())
        .where("o.grade = :grade", "grade", filter.grade())
        .where(
            Boolean.FALSE.equals(filter.open()) ? "o.stage not in :open" : "o.stage in :open",
            "open",
            filter.open() == null ? null : Stage.open())
        .where(
            Boolean.FALSE.equals(filter.overdue()) ? "o.nextDue >= :now" : "o.nextDue < :now",
            "now",
            filter.overdue() == null ? null : clock.instant())
        .where("lower(c.name) like :text or lower(o.interest) like :text", "text", text)
        .where(
            "o.openedAt >= :from",
            "from",
            filter.from() == null ? null : BusinessDays.startOf(filter.from()))
        .where(
            "o.openedAt < :to",
            "to",
            filter.to() == null ? null : BusinessDays.startOf(filter.to().plusDays(1)));
  }

  private Listing<OpportunityCard> rows() {
    var sight = permissions.sight(Action.ORDER, Verb.READ);
    return everyRow()
        .where("o.store in :stores", "stores", sight.stores())
        .where("o.owner in :owners", "owners", sight.owners());
  }

  private Listing<OpportunityCard> everyRow() {
    return Listing.of(
            entities,
            OpportunityCard.class,
            "new app.forecourt.sales.OpportunityCard(o, c.name, s.name, e.name)",
            "Opportunity o join Customer c on c.id = o.customer join Store s on s.id = o.store"
                + " left join Employee e on e.id = o.owner",
            "o.id")
        .sortable("customer", "c.name")
        .sortable("interest", "o.interest")
        .sortable("stage", InOrder.of("o.stage", List.of(Stage.values())))
        .sortable("since", "o.stageSince")
        .sortable("grade", InOrder.of("o.grade", BY_URGENCY))
        .sortable("value", "o.value")
        .sortable("due", "o.nextDue")
        .sortable("opened", "o.openedAt")
        .sortable("lost", "o.lostAt")
        .sortable("owner", "e.name")
        .sortable("store", "s.name");
  }

  private List<OpportunityCard> explained(List<OpportunityCard> cards) {
    var cadence = cadence();
    var phones = permissions.look(Field.PHONE);
    return cards.stream().map(card -> card.explained(cadence, phones)).toList();
  }

  private Cadence cadence() {
    return rules.rules().cadence();
  }

  private static EmployeeId self() {
    return new EmployeeId(CurrentMember.require().employee());
  }
}

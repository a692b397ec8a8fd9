package app.forecourt.sales;

import app.forecourt.calendar.WorkingCalendar;
import app.forecourt.customers.CustomerHit;
import app.forecourt.customers.CustomerId;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCustomer;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Field;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Sight;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreStaff;
import app.forecourt.organization.Verb;
import app.forecourt.tenancy.Listing;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.TrimRow;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import app.forecourt.vocabulary.Sorting;
import app.forecourt.vocabulary.Tail;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where enquiries come in from all channels, and are answered.
@Service
@Transactional
public class LeadDesk {

  /// Within this time the same number is the same lead. Source: CRM-03.
  static final Duration SAME_LEAD = Duration.ofDays(30);

  private final Leads leads;
  private final LeadTouches touches;
  private final StatusChanges changes;
  private final SalesRules rules;
  private final WorkingCalendar calendar;
  private final OpportunityBook book;
  private final CustomersDesk customers;
  private final SalesTimeline timeline;
  private final Catalogue catalogue;
  private final Permissions permissions;
  private final StoreStaff staff;
  private final SalesSql sql;
  private final EntityManager entities;
  private final Clock clock;

  LeadDesk(
      Leads leads,
      LeadTouches touches,
      StatusChanges changes,
      SalesRules rules,
      WorkingCalendar calendar,
      OpportunityBook book,
      CustomersDesk customers,
      SalesTimeline timeline,
      Catalogue catalogue,
      Permissions permissions,
      StoreStaff staff,
      SalesSql sql,
      EntityManager entities,
      Clock clock) {
    this.leads = leads;
    this.touches = touches;
    this.changes = changes;
    this.rules = rules;
    this.calendar = calendar;
    this.book = book;
    this.customers = customers;
    this.timeline = timeline;
    this.catalogue = catalogue;
    this.permissions = permissions;
    this.staff = staff;
    this.sql = sql;
    this.entities = entities;
    this.clock = clock;
  }

  /// Takes a message in. If the store heard from the same number within thirty days and is not done
  /// with it, it is added to that lead; the same key again changes nothing.
  ///
  /// @throws app.forecourt.organization.WorksElsewhere if it is for somebody of another store
  public Captured capture(NewLead message) {
    var owner = ownerOf(message);
    permissions.require(Action.LEAD_CAPTURE, Verb.WRITE, message.store(), owner);
    if (owner != null) {
      staff.require("owner", owner, message.store());
    }
    if (message.key() != null) {
      sql.oneAtATime("lead key", message.key());
      var known = touches.findByKey(message.key());
      if (known.isPresent()) {
        return captured(find(known.get().lead()), true);
      }
    }
    sql.oneAtATime("lead phone", message.store() + " " + message.phone());
    var now = clock.instant();
    var same =
        leads
            .alive(
                message.store(),
                message.phone(),
                now.minus(SAME_LEAD),
                LeadStatus.open(),
                Stage.open(),
                Limit.of(1))
            .stream()
            .findFirst();
    if (same.isPresent()) {
      var lead = leads.save(same.get().touch(now));
      touches.save(new LeadTouch(lead.id(), message, self(), now));
      if (lead.opportunity() != null) {
        timeline.heardAgain(book.require(lead.opportunity()), message, now);
      }
      return captured(lead, true);
    }
    var lead =
        leads.save(
            new Lead(message, owner == null ? leastBusyConsultant(message.store()) : owner, now));
    touches.save(new LeadTouch(lead.id(), message, self(), now));
    return captured(lead, false);
  }

  /// Gives a lead to somebody, from the queue or from somebody else.
  ///
  /// @throws app.forecourt.organization.NotPermitted unless the present member may, for the one and
  ///   the other
  /// @throws app.forecourt.organization.WorksElsewhere if he is of another store
  public LeadRow assign(LeadId id, EmployeeId to, int version) {
    var found = visible(id);
    permissions.require(
        Action.LEAD_ASSIGNMENT, Verb.WRITE, found.store(), Required.value("to", to));
    if (found.owner() != null) {
      permissions.require(Action.LEAD_ASSIGNMENT, Verb.WRITE, found.store(), found.owner());
    }
    staff.require("to", to, found.store());
    return change(
        id,
        version,
        null,
        (lead, now) ->
            lead.status() == LeadStatus.ASSIGNED || lead.status() == LeadStatus.CONTACTED
                ? lead.handOver(to, now)
                : lead.assign(to, now));
  }

  /// Puts a lead that was not answered in time back into the queue.
  public LeadRow requeue(LeadId id, int version) {
    return change(id, version, Action.LEAD_ASSIGNMENT, Lead::requeue);
  }

  /// We spoke to him.
  ///
  /// @param note what was said, at most 500 characters
  public LeadRow contact(LeadId id, @Nullable String note, int version) {
    var said = Required.text("note", note, 500);
    return change(
        id,
        version,
        Action.LEAD_CAPTURE,
        (lead, now) -> {
          lead.contact(now);
          touches.save(new LeadTouch(lead, TouchKind.CONTACTED, said, self(), now));
          return lead;
        });
  }

  /// We tried to reach him, but nobody answered.
  ///
  /// @param note at most 500 characters; may be empty
  public LeadRow noAnswer(LeadId id, @Nullable String note, int version) {
    var said = Required.optional("note", note, 500).orElse("");
    return change(
        id,
        version,
        Action.LEAD_CAPTURE,
        (lead, now) -> {
          lead.noAnswer(now);
          touches.save(new LeadTouch(lead, TouchKind.UNANSWERED, said, self(), now));
          return lead;
        });
  }

  /// It is a real one: he becomes a customer, if he is none yet, and an opportunity, whose value is
  /// the list price if he asked for a trim of the catalogue.
  ///
  /// @param next what is to be done next; if null, what follows from the rules
  public OpportunityId qualify(LeadId id, @Nullable NextAction next, int version) {
    var lead = changeable(id, version, Action.LEAD_CAPTURE);
    var now = clock.instant();
    if (!lead.status().ways().containsKey(LeadStep.QUALIFY)) {
      throw new IllegalLeadStep(lead.status(), LeadStep.QUALIFY);
    }
    var owner = lead.requireOwner();
    var trim = catalogue.called(lead.interest());
    var opportunity =
        book.open(
            new NewOpportunity(
                customer(lead, owner),
                lead.store(),
                owner,
                lead.interest(),
                trim.map(TrimRow::id).orElse(null),
                trim.map(TrimRow::listPrice).orElse(Money.ZERO),
                next,
                null),
            owner);
    leads.save(lead.qualify(opportunity, now));
    return opportunity;
  }

  /// The customer of that number whom the present member sees, else a new one: what is known of him
  /// in another store stays there.
  private CustomerId customer(Lead lead, EmployeeId owner) {
    return customers.search(lead.phone().e164(), 1).stream()
        .findFirst()
        .map(CustomerHit::id)
        .orElseGet(() ->
            customers.register(NewCustomer.person(lead.name(), lead.phone(), lead.store(), owner)));
  }

  /// It is none, e.g. a wrong number.
  ///
  /// @param reason at most 200 characters
  public LeadRow invalidate(LeadId id, @Nullable String reason, int version) {
    return change(id, version, Action.LEAD_CAPTURE, (lead, now) -> lead.invalidate(reason, now));
  }

  /// It is the same person as another lead, which goes on alone.
  public LeadRow merge(LeadId id, LeadId into, int version) {
    var other = visible(into);
    return change(id, version, Action.LEAD_CAPTURE, (lead, now) -> lead.mergeInto(other.id(), now));
  }

  /// @throws NoSuchLead if the group has none of that id, or it is out of sight
  @Transactional(readOnly = true)
  public LeadRow row(LeadId id) {
    return visibleRows().where("l.id = :id", "id", id.value()).newest(null, 1).stream()
        .findFirst()
        .map(this::seen)
        .orElseThrow(NoSuchLead::new);
  }

  /// How often we were in touch, the latest first.
  @Transactional(readOnly = true)
  public List<TouchRow> touches(LeadId id) {
    var phones = permissions.look(Field.PHONE);
    return touches.of(visible(id).id()).stream().map(row -> row.told(phones)).toList();
  }

  /// What happened to it, the latest first.
  @Transactional(readOnly = true)
  public List<StatusRow> history(LeadId id) {
    var phones = permissions.look(Field.PHONE);
    return changes.of(Subject.LEAD, visible(id).getId()).stream()
        .map(row -> row.told(phones))
        .toList();
  }

  @Transactional(readOnly = true)
  public List<LeadRow> list(LeadFilter filter, Sorting sorting, int offset, int limit) {
    return seen(filtered(filter).rows(sorting, offset, limit));
  }

  /// Finds leads in sight by part of the name (two characters or more) or the last digits of the
  /// number (four or more); the newest first. Empty if that is too little to go by. By numbers that
  /// the acting role sees masked, see [Permissions#numbersEnding].
  @Transactional(readOnly = true)
  public List<LeadRow> search(String text, int most) {
    var digits = text.replaceAll("[\\s+()-]", "");
    if (digits.matches("\\d{4,}")) {
      var end = permissions.numbersEnding(digits);
      if (end.isEmpty()) {
        return List.of();
      }
      var tail = Tail.of(end.get());
      return seen(
          visibleRows()
              .where("l.phoneTail >= :from", "from", tail.from())
              .where("l.phoneTail < :to", "to", tail.to())
              .newest(null, most));
    }
    var word = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    return word.codePointCount(0, word.length()) < 2 || digits.matches("\\d+")
        ? List.of()
        : rows(
            sql
                .leads(word, sight(), permissions.may(Action.LEAD_ASSIGNMENT, Verb.WRITE), most)
                .stream()
                .map(LeadId::new)
                .toList());
  }

  /// Those of `ids` that are in sight.
  @Transactional(readOnly = true)
  public List<LeadRow> rows(Collection<LeadId> ids) {
    return seen(
        visibleRows()
            .where("l.id in :ids", "ids", ids.stream().map(LeadId::value).toList())
            .newest(null, ids.size()));
  }

  @Transactional(readOnly = true)
  public long count(LeadFilter filter) {
    return filtered(filter).count();
  }

  /// The newest leads, for pages of the API.
  @Transactional(readOnly = true)
  public List<LeadRow> newest(LeadFilter filter, @Nullable UUID after, int limit) {
    return seen(filtered(filter).newest(after, limit));
  }

  private LeadRow change(
      LeadId id, int version, @Nullable Action action, BiFunction<Lead, Instant, Lead> deed) {
    var lead = changeable(id, version, action);
    leads.save(deed.apply(lead, clock.instant()));
    entities.flush();
    return seen(filteredById(id).stream().findFirst().orElseThrow(NoSuchLead::new));
  }

  private Lead changeable(LeadId id, int version, @Nullable Action action) {
    var lead = visible(id);
    if (action != null) {
      permissions.require(action, Verb.WRITE, lead.store(), lead.owner());
    }
    lead.expectVersion(version);
    return lead;
  }

  /// A lead that somebody of a wider sight may have taken away from him is still shown to whoever
  /// has just done that.
  private List<LeadRow> filteredById(LeadId id) {
    return rows().where("l.id = :id", "id", id.value()).newest(null, 1);
  }

  private Lead visible(LeadId id) {
    var lead = find(id);
    var queue = permissions.sight(Action.LEAD_ASSIGNMENT, Verb.WRITE);
    if (sight().reaches(lead.store(), lead.owner())
        || (lead.owner() == null && queue.stores().contains(lead.store()))) {
      return lead;
    }
    throw new NoSuchLead();
  }

  private Lead find(LeadId id) {
    return leads.findById(id.value()).orElseThrow(NoSuchLead::new);
  }

  /// Whoever takes leads in or hands them out sees them.
  private Sight sight() {
    var captures = permissions.sight(Action.LEAD_CAPTURE, Verb.READ);
    return captures.isNothing() ? permissions.sight(Action.LEAD_ASSIGNMENT, Verb.READ) : captures;
  }

  private Listing<LeadRow> filtered(LeadFilter filter) {
    var rows = visibleRows();
    if (filter.text() != null && !filter.text().isBlank()) {
      narrow(rows, filter.text().strip().toLowerCase(Locale.ROOT));
    }
    if (filter.unassigned() != null) {
      rows.where(filter.unassigned() ? "l.owner is null" : "l.owner is not null");
    }
    return rows.where("l.store = :store", "store", filter.store())
        .where("l.owner = :owner", "owner", filter.owner())
        .where("l.status = :status", "status", filter.status())
        .where("l.channel = :channel", "channel", filter.channel())
        .where(
            Boolean.FALSE.equals(filter.open()) ? "l.status not in :open" : "l.status in :open",
            "open",
            filter.open() == null ? null : LeadStatus.open())
        .where(
            "l.receivedAt >= :from",
            "from",
            filter.from() == null ? null : BusinessDays.startOf(filter.from()))
        .where(
            "l.receivedAt < :to",
            "to",
            filter.to() == null ? null : BusinessDays.startOf(filter.to().plusDays(1)));
  }

  private void narrow(Listing<LeadRow> rows, String text) {
    var digits = text.replaceAll("[\\s+()-]", "");
    var end = digits.matches("\\d+") ? permissions.numbersEnding(digits).orElse("") : "";
    rows.where(
            "lower(l.name) like :text or lower(l.interest) like :text or lower(l.source) like"
                + " :text or lower(l.campaign) like :text or l.phoneTail like :tail",
            "text",
            "%" + text + "%")
        .with("tail", end.isEmpty() ? "" : new StringBuilder(end).reverse() + "%");
  }

  private Listing<LeadRow> visibleRows() {
    var sight = sight();
    var rows = rows().where("l.store in :stores", "stores", sight.stores());
    if (sight.owners() == null) {
      return rows;
    }
    return permissions.may(Action.LEAD_ASSIGNMENT, Verb.WRITE)
        ? rows.where("l.owner in :owners or l.owner is null", "owners", sight.owners())
        : rows.where("l.owner in :owners", "owners", sight.owners());
  }

  private Listing<LeadRow> rows() {
    return Listing.of(
            entities,
            LeadRow.class,
            "new app.forecourt.sales.LeadRow(l, s.name, e.name)",
            "Lead l join Store s on s.id = l.store left join Employee e on e.id = l.owner",
            "l.id")
        .sortable("received", "l.receivedAt")
        .sortable("name", "l.name")
        .sortable("channel", InOrder.of("l.channel", List.of(LeadChannel.values())))
        .sortable("source", "l.source")
        .sortable("interest", "l.interest")
        .sortable("campaign", "l.campaign")
        .sortable("answered", "l.firstResponseAt")
        .sortable("status", InOrder.of("l.status", List.of(LeadStatus.values())))
        .sortable("owner", "e.name")
        .sortable("store", "s.name");
  }

  private List<LeadRow> seen(List<LeadRow> rows) {
    var phones = permissions.look(Field.PHONE);
    var minutes = rules.rules().answerMinutes();
    var timetable = calendar.timetable();
    return rows.stream().map(row -> row.seen(phones, minutes, timetable)).toList();
  }

  private LeadRow seen(LeadRow row) {
    return seen(List.of(row)).getFirst();
  }

  private @Nullable EmployeeId ownerOf(NewLead message) {
    return message.owner() == null
            && permissions.sight(Action.LEAD_CAPTURE, Verb.WRITE).owners() != null
        ? self()
        : message.owner();
  }

  private @Nullable EmployeeId leastBusyConsultant(StoreId store) {
    return rules.rules().autoAssign()
        ? leads.leastBusyConsultants(store, LeadStatus.open(), Limit.of(1)).stream()
            .findFirst()
            .map(EmployeeId::new)
            .orElse(null)
        : null;
  }

  private static Captured captured(Lead lead, boolean attached) {
    return new Captured(lead.id(), attached, lead.status(), lead.version());
  }

  private static @Nullable EmployeeId self() {
    return CurrentMember.find().map(Member::employee).map(EmployeeId::new).orElse(null);
  }
}

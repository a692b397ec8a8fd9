package app.forecourt.receivables;

import app.forecourt.customers.Entry;
import app.forecourt.customers.EntryKind;
import app.forecourt.customers.Timeline;
import app.forecourt.identity.CurrentMember;
import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.DocumentNumbers;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Mandate;
import app.forecourt.organization.Mandates;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Sight;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.Verb;
import app.forecourt.tenancy.Listing;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import app.forecourt.vocabulary.Sorting;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where money comes in, and goes back.
///
/// Modules [open][#open], [adjust][#adjust] and [cancel][#cancel] what is owed for their documents,
/// having seen to it that they may; people take and give back the money.
@Service
@Transactional
public class CashDesk {

  private static final Set<ReceivableStatus> OUTSTANDING =
      EnumSet.of(ReceivableStatus.OPEN, ReceivableStatus.PARTIAL);
  private static final String RECEIPT_NUMBERS = "RC";

  private final Receivables receivables;
  private final Receipts receipts;
  private final Refunds refunds;
  private final BooksSql books;
  private final DocumentNumbers numbers;
  private final Timeline timeline;
  private final Permissions permissions;
  private final Mandates mandates;
  private final EntityManager entities;
  private final Clock clock;

  CashDesk(
      Receivables receivables,
      Receipts receipts,
      Refunds refunds,
      BooksSql books,
      DocumentNumbers numbers,
      Timeline timeline,
      Permissions permissions,
      Mandates mandates,
      EntityManager entities,
      Clock clock) {
    this.receivables = receivables;
    this.receipts = receipts;
    this.refunds = refunds;
    this.books = books;
    this.numbers = numbers;
    this.timeline = timeline;
    this.permissions = permissions;
    this.mandates = mandates;
    this.entities = entities;
    this.clock = clock;
  }

  /// Notes what is owed for a document; for modules.
  ///
  /// @throws AlreadyOpened if somebody owes for this document already
  public ReceivableId open(NewReceivable receivable) {
    if (receivables.existsByTypeAndSource(receivable.type(), receivable.source())) {
      throw new AlreadyOpened(receivable.number());
    }
    try {
      return receivables.saveAndFlush(new Receivable(receivable, clock.instant())).id();
    } catch (DataIntegrityViolationException meanwhile) {
      throw new AlreadyOpened(receivable.number());
    }
  }

  /// The document is worth something else now, or due on another day; for modules.
  ///
  /// @throws NoSuchReceivable if nobody owes for it
  /// @throws AmountBelowPaid if more was paid already
  public void adjust(SourceType type, UUID source, Money amount, LocalDate due) {
    var receivable = receivables.findLocked(type, source).orElseThrow(NoSuchReceivable::new);
    receivables.save(receivable.adjust(amount, due, clock.instant()));
  }

  /// The document is cancelled; for modules. Doing it twice, or for a document for which nobody
  /// owes, changes nothing.
  ///
  /// @return what is owed back, if something was paid
  public Optional<RefundId> cancel(SourceType type, UUID source) {
    var receivable = receivables.findLocked(type, source).orElse(null);
    if (receivable == null) {
      return Optional.empty();
    }
    if (receivable.status() == ReceivableStatus.CANCELLED) {
      return refunds.findByReceivable(receivable.id()).map(Refund::id);
    }
    var at = clock.instant();
    receivables.save(receivable.cancel(at));
    return receivable.paid().isZero()
        ? Optional.empty()
        : Optional.of(refunds.save(new Refund(receivable, self(), at)).id());
  }

  /// Takes a payment at the till.
  ///
  /// @param reference what the bank or the terminal calls it, at most 60 characters
  /// @param key the payer's own: sent again with it, the payment is taken once
  /// @throws NoSuchReceivable if the group has none of that id, or it is out of sight
  /// @throws TooMuch if that is more than what is still to be paid, also if somebody else paid at
  ///   the same moment
  /// @throws KeyUsed if the key belongs to another payment
  public ReceiptRow receive(
      ReceivableId id, Money amount, PaymentMethod method, @Nullable String reference, UUID key) {
    var receivable = locked(id);
    if (!permissions
        .sight(Action.RECEIVABLE, Verb.READ)
        .reaches(receivable.store(), receivable.owner())) {
      throw new NoSuchReceivable();
    }
    permissions.require(Action.RECEIPT, Verb.WRITE, receivable.store(), receivable.owner());
    return take(receivable, amount, method, reference, key);
  }

  /// As [#receive], for the consultant who takes the deposit on his own order.
  public ReceiptRow takeDeposit(
      ReceivableId id, Money amount, PaymentMethod method, @Nullable String reference, UUID key) {
    var receivable = locked(id);
    permissions.require(Action.ORDER, Verb.WRITE, receivable.store(), receivable.owner());
    return take(receivable, amount, method, reference, key);
  }

  /// @throws NoSuchReceivable if the group has none of that id, or it is out of sight
  @Transactional(readOnly = true)
  public ReceivableRow row(ReceivableId id) {
    return listing(permissions.sight(Action.RECEIVABLE, Verb.READ))
        .where("r.id = :id", "id", id.value())
        .newest(null, 1)
        .stream()
        .findFirst()
        .map(line -> line.on(today()))
        .orElseThrow(NoSuchReceivable::new);
  }

  /// The document went to a colleague, and with it what is owed; for modules.
  public void passOn(SourceType type, UUID source, EmployeeId to) {
    receivables
        .findLocked(type, source)
        .filter(receivable -> receivable.status() != ReceivableStatus.CANCELLED)
        .ifPresent(receivable -> receivables.save(receivable.passOn(to)));
  }

  /// What is owed for a document, whoever asks; for modules.
  @Transactional(readOnly = true)
  public Optional<ReceivableRow> bySource(SourceType type, UUID source) {
    return everywhere()
        .where("r.type = :type", "type", type)
        .where("r.source = :source", "source", source)
        .newest(null, 1)
        .stream()
        .findFirst()
        .map(line -> line.on(today()));
  }

  /// Sortable by `number`, `debtor`, `store`, `amount`, `paid`, `due`, `status` and `created`.
  @Transactional(readOnly = true)
  public List<ReceivableRow> list(ReceivableFilter filter, Sorting sorting, int offset, int limit) {
    return rows(filtered(filter).rows(sorting, offset, limit));
  }

  @Transactional(readOnly = true)
  public long count(ReceivableFilter filter) {
    return filtered(filter).count();
  }

  /// The receivables opened last, before the one of `after`.
  @Transactional(readOnly = true)
  public List<ReceivableRow> newest(ReceivableFilter filter, @Nullable UUID after, int limit) {
    return rows(filtered(filter).newest(after, limit));
  }

  /// What is outstanding in sight, by how long it has been due; every bucket is there.
  @Transactional(readOnly = true)
  public Map<AgeBucket, Money> ageing() {
    return ageing(null);
  }

  /// The same for one store; null for all in sight.
  @Transactional(readOnly = true)
  public Map<AgeBucket, Money> ageing(@Nullable StoreId store) {
    var sight = permissions.sight(Action.RECEIVABLE, Verb.READ);
    return books.ageing(
        store == null
            ? sight
            : new Sight(sight.stores().contains(store) ? Set.of(store) : Set.of(), sight.owners()));
  }

  /// What was paid on a receivable, the latest first.
  ///
  /// @throws NoSuchReceivable if the group has none of that id, or it is out of sight
  @Transactional(readOnly = true)
  public List<ReceiptRow> receipts(ReceivableId id) {
    return paid().where("p.receivable = :id", "id", row(id).id()).newest(null, 200);
  }

  /// The receipts taken last, before the one of `after`.
  @Transactional(readOnly = true)
  public List<ReceiptRow> receipts(ReceiptFilter filter, @Nullable UUID after, int limit) {
    var sight = permissions.sight(Action.RECEIPT, Verb.READ);
    return paid()
        .where("p.store in :stores", "stores", sight.stores())
        .where("r.owner in :owners", "owners", sight.owners())
        .where("p.store = :store", "store", filter.store())
        .where("p.day = :day", "day", filter.day())
        .where("p.method = :method", "method", filter.method())
        .newest(after, limit);
  }

  /// What is or was owed back, the latest first.
  ///
  /// @param status null for all
  @Transactional(readOnly = true)
  public List<RefundRow> refunds(@Nullable RefundStatus status, @Nullable UUID after, int limit) {
    return refundable().where("f.status = :status", "status", status).newest(after, limit);
  }

  /// @throws NoSuchRefund if the group has none of that id, or it is out of sight
  @Transactional(readOnly = true)
  public RefundRow refund(RefundId id) {
    return row(refundable(), id);
  }

  private static RefundRow row(Listing<RefundRow> rows, RefundId id) {
    return rows.where("f.id = :id", "id", id.value()).newest(null, 1).stream()
        .findFirst()
        .orElseThrow(NoSuchRefund::new);
  }

  /// What waits for the present member to let it go, as general manager, as a second person of
  /// finance or for somebody absent; the longest-waiting first.
  @Transactional(readOnly = true)
  public List<RefundRow> refundsToApprove() {
    var mine = new ArrayList<>(mandates.of(Action.RECEIPT));
    mine.add(new Mandate(permissions.sight(Action.RECEIPT, Verb.WRITE), 0, null));
    var waiting =
        refunds.due(Mandate.stores(mine)).stream()
            .filter(request -> !request.parties().contains(me()))
            .filter(request ->
                Mandate.widest(mine, request.store(), null, request.parties()).isPresent())
            .map(RefundRequest::id)
            .toList();
    return everyRefund()
        .where("f.id in :ids", "ids", waiting)
        .newest(null, waiting.size())
        .reversed();
  }

  /// Lets money go back to the customer: a second person of finance, the general manager, or who
  /// stands in for him.
  ///
  /// @param seen the version that was read
  /// @throws ApprovedByRequester if the acting member himself cancelled the document, or it was his
  /// @throws IllegalRefundStep if it is approved already
  /// @throws app.forecourt.tenancy.StaleVersion if somebody else changed it meanwhile
  public RefundRow approveRefund(RefundId id, int seen) {
    var request = refunds.request(id.value()).orElseThrow(NoSuchRefund::new);
    var absentee = absentee(request);
    var refund = refunds.findById(request.id()).orElseThrow(NoSuchRefund::new);
    refund.expectVersion(seen);
    if (me().equals(request.owner())) {
      throw new ApprovedByRequester();
    }
    refunds.saveAndFlush(refund.approve(me(), absentee, clock.instant()));
    return row(everyRefund(), id);
  }

  /// For whom the acting member approves a refund; null if for himself.
  private @Nullable EmployeeId absentee(RefundRequest request) {
    if (permissions.sight(Action.RECEIPT, Verb.WRITE).reaches(request.store(), null)) {
      return null;
    }
    var mandate =
        mandates
            .find(Action.RECEIPT, request.store(), null, request.parties())
            .filter(found -> found.absentee() == null || request.status() == RefundStatus.DUE);
    if (mandate.isEmpty()) {
      refund(new RefundId(request.id()));
      permissions.require(Action.RECEIPT, Verb.APPROVE, request.store());
    }
    return mandate.map(Mandate::absentee).orElse(null);
  }

  /// Gives the money back.
  ///
  /// @param seen the version that was read
  /// @throws IllegalRefundStep unless it is approved and not paid yet
  /// @throws app.forecourt.tenancy.StaleVersion if somebody else changed it meanwhile
  public RefundRow payRefund(
      RefundId id, PaymentMethod method, @Nullable String reference, int seen) {
    var refund = seen(id);
    permissions.require(Action.RECEIPT, Verb.WRITE, refund.store());
    refund.expectVersion(seen);
    var at = clock.instant();
    refunds.saveAndFlush(refund.pay(method, reference, at));
    timeline.append(
        refund.customer(),
        Entry.of(
            EntryKind.MONEY,
            at,
            "receivables.timeline.refunded",
            self(),
            "",
            refund.amount(),
            method));
    return refund(id);
  }

  /// Whether the books of the stores in sight agree.
  ///
  /// @throws app.forecourt.organization.NotPermitted for roles that see only some of a store's
  ///   receivables
  @Transactional(readOnly = true)
  public Reconciliation reconcile() {
    permissions.requireSomewhere(Action.RECEIVABLE, Verb.READ);
    var sight = permissions.sight(Action.RECEIVABLE, Verb.READ);
    sight.stores().forEach(store -> permissions.require(Action.RECEIVABLE, Verb.READ, store));
    return books.reconcile(sight);
  }

  private ReceiptRow take(
      Receivable receivable,
      Money amount,
      PaymentMethod method,
      @Nullable String reference,
      UUID key) {
    Required.value("amount", amount);
    Required.value("method", method);
    var earlier = receipts.findByKey(Required.value("key", key));
    if (earlier.isPresent()) {
      if (!earlier.get().is(receivable.id(), amount, method)) {
        throw new KeyUsed();
      }
      return receipt(earlier.get().id());
    }
    var at = clock.instant();
    receivables.save(receivable.receive(amount, at));
    var receipt =
        receipts.save(
            new Receipt(
                numbers.next(receivable.store(), RECEIPT_NUMBERS),
                receivable,
                amount,
                method,
                reference,
                key,
                self(),
                at));
    timeline.append(
        receivable.debtor(),
        Entry.of(
            EntryKind.MONEY,
            at,
            "receivables.timeline.received",
            self(),
            "receivables/" + receivable.id(),
            amount,
            method,
            receivable.number()));
    return receipt(receipt.id());
  }

  private ReceiptRow receipt(ReceiptId id) {
    return paid().where("p.id = :id", "id", id.value()).newest(null, 1).getFirst();
  }

  private Receivable locked(ReceivableId id) {
    return receivables.findLocked(id.value()).orElseThrow(NoSuchReceivable::new);
  }

  private Refund seen(RefundId id) {
    return refunds.findById(refund(id).id().value()).orElseThrow(NoSuchRefund::new);
  }

  private List<ReceivableRow> rows(List<ReceivableLine> lines) {
    var today = today();
    return lines.stream().map(line -> line.on(today)).toList();
  }

  private Listing<ReceivableLine> filtered(ReceivableFilter filter) {
    var listing =
        listing(permissions.sight(Action.RECEIVABLE, Verb.READ))
            .where("r.store = :store", "store", filter.store())
            .where("r.type = :type", "type", filter.type())
            .where("r.status = :status", "status", filter.status())
            .where("r.debtor = :debtor", "debtor", filter.debtor())
            .where("r.owner = :owner", "owner", filter.owner());
    var text = filter.text() == null ? "" : filter.text().strip().toLowerCase(Locale.ROOT);
    if (!text.isEmpty()) {
      listing.where(
          "locate(:text, lower(r.number)) > 0 or locate(:text, lower(c.name)) > 0"
              + " or locate(:text, c.pinyin) > 0",
          "text",
          text);
    }
    var today = today();
    var bucket = filter.bucket();
    if (bucket != null) {
      listing
          .where("r.status in :outstanding", "outstanding", OUTSTANDING)
          .where("r.due >= :earliest", "earliest", bucket.earliest(today))
          .where("r.due <= :latest", "latest", bucket.latest(today));
    }
    if (filter.overdue() != null) {
      listing
          .where("r.status in :unpaid", "unpaid", OUTSTANDING)
          .where(filter.overdue() ? "r.due < :today" : "r.due >= :today", "today", today);
    }
    return listing;
  }

  private Listing<ReceivableLine> listing(Sight sight) {
    return everywhere()
        .where("r.store in :stores", "stores", sight.stores())
        .where("r.owner in :owners", "owners", sight.owners());
  }

  private Listing<ReceivableLine> everywhere() {
    return Listing.of(
            entities,
            ReceivableLine.class,
            """
            new app.forecourt.receivables.ReceivableLine(r.id, r.type, r.source, r.number, r.store,
              s.name, r.debtor, c.name, r.owner, e.name, r.amount, r.paid, r.due, r.status,
              r.version)\
            """,
            """
            Receivable r join Store s on s.id = r.store join Customer c on c.id = r.debtor
              left join Employee e on e.id = r.owner\
            """,
            "r.id")
        .sortable("number", "r.number")
        .sortable("debtor", "c.pinyin")
        .sortable("store", "s.name")
        .sortable("amount", "r.amount")
        .sortable("paid", "r.paid")
        .sortable("outstanding", "cast(r.amount as Long) - cast(r.paid as Long)")
        .sortable("owner", "e.name")
        .sortable("type", "r.type")
        .sortable("due", "r.due")
        .sortable("status", "r.status")
        .sortable("created", "r.id");
  }

  private Listing<ReceiptRow> paid() {
    return Listing.of(
        entities,
        ReceiptRow.class,
        """
        new app.forecourt.receivables.ReceiptRow(new app.forecourt.receivables.ReceiptId(p.id),
          p.number, p.receivable, r.number, c.name, p.store, p.amount, p.method, p.reference,
          p.day, p.takenAt, coalesce(e.name, ''))\
        """,
        """
        Receipt p join Receivable r on r.id = p.receivable join Customer c on c.id = r.debtor
          left join Employee e on e.id = p.takenBy\
        """,
        "p.id");
  }

  private Listing<RefundRow> refundable() {
    var sight = permissions.sight(Action.RECEIPT, Verb.READ);
    return everyRefund()
        .where("f.store in :stores", "stores", sight.stores())
        .where("r.owner in :owners", "owners", sight.owners());
  }

  private Listing<RefundRow> everyRefund() {
    return Listing.of(
        entities,
        RefundRow.class,
        """
        new app.forecourt.receivables.RefundRow(new app.forecourt.receivables.RefundId(f.id),
          f.receivable, r.number, f.store, f.customer, c.name, f.amount, f.status,
          f.requestedAt, coalesce(q.name, ''), coalesce(a.name, ''), coalesce(w.name, ''),
          f.method, f.paidAt, f.version)\
        """,
        """
        Refund f join Receivable r on r.id = f.receivable join Customer c on c.id = f.customer
          left join Employee q on q.id = f.requestedBy
          left join Employee a on a.id = f.approvedBy
          left join Employee w on w.id = f.approvedFor\
        """,
        "f.id");
  }

  private LocalDate today() {
    return BusinessDays.today(clock);
  }

  private static EmployeeId me() {
    return new EmployeeId(CurrentMember.require().employee());
  }

  private static @Nullable EmployeeId self() {
    return CurrentMember.find().map(member -> new EmployeeId(member.employee())).orElse(null);
  }
}

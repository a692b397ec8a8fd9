package app.forecourt.billing;

import app.forecourt.registry.Access;
import app.forecourt.tenancy.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a group pays for and how it stands, as last read from Stripe. One a group, known to the
/// control plane.
@Entity
@Table(name = "subscription", schema = "control")
class Subscription {

  @Id
  @Column(name = "tenant_id")
  private UUID tenant;

  @Version private @Nullable Integer version;

  @Column(name = "group_name")
  private String groupName;

  private String email;

  @Column(name = "form_key")
  private @Nullable String formKey;

  private @Nullable UUID founder;
  private String plan;
  private int stores;
  private @Nullable String customer;
  private @Nullable String checkout;

  @Column(name = "checkout_url")
  private @Nullable String checkoutUrl;

  @Column(name = "checkout_status")
  private @Nullable String checkoutStatus;

  @Column(name = "checkout_number")
  private int checkoutNumber;

  private @Nullable String contract;
  private @Nullable String item;
  private @Nullable String status;

  @Column(name = "trial_end")
  private @Nullable Instant trialEnd;

  @Column(name = "period_end")
  private @Nullable Instant periodEnd;

  @Column(name = "paid_through")
  private @Nullable Instant paidThrough;

  @Column(name = "overdue_since")
  private @Nullable Instant overdueSince;

  @Column(name = "cancel_at")
  private @Nullable Instant cancelAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "grace_state")
  private Standing graceState = Standing.PENDING;

  @Enumerated(EnumType.STRING)
  private Access access = Access.NONE;

  private boolean activated;

  @Column(name = "reads_begun")
  private long readsBegun;

  @Column(name = "read_stored")
  private long readStored;

  @Column(name = "seen_at")
  private @Nullable Instant seenAt;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Subscription() {}

  /// Of a group that has not paid yet.
  Subscription(
      TenantId tenant, String groupName, String email, String plan, int stores, Instant at) {
    this.tenant = tenant.value();
    this.groupName = groupName;
    this.email = email;
    this.plan = plan;
    this.stores = stores;
    this.createdAt = at;
  }

  Subscription foundedBy(UUID account, String key) {
    founder = account;
    formKey = key;
    return this;
  }

  /// Before anything is paid, the founder may think better of it.
  Subscription wish(String newPlan, int newStores) {
    if (!graceState.runs()) {
      plan = newPlan;
      stores = newStores;
    }
    return this;
  }

  Subscription knownAs(String id) {
    customer = id;
    return this;
  }

  Subscription opened(Checkout page) {
    checkout = page.id();
    checkoutStatus = page.status();
    checkoutUrl = page.url();
    return this;
  }

  /// The page is over or no longer wanted; the next one is another.
  Subscription leave(String page) {
    if (page.equals(checkout)) {
      checkout = null;
      checkoutUrl = null;
      checkoutStatus = null;
      checkoutNumber++;
    }
    return this;
  }

  /// A reading of what Stripe knows, on its way.
  ///
  /// @param ticket the later one began later
  record Reading(long ticket, String customer, @Nullable String checkout) {}

  /// Begins to read, if Stripe knows the group at all.
  Optional<Reading> read() {
    return customer == null
        ? Optional.empty()
        : Optional.of(new Reading(++readsBegun, customer, checkout));
  }

  /// Takes over what Stripe said, unless a later reading did so before.
  ///
  /// @return whether it was taken over
  boolean follow(Seen seen, Reading reading, Instant now) {
    if (reading.ticket() <= readStored) {
      return false;
    }
    readStored = reading.ticket();
    seenAt = now;
    var page = seen.checkout();
    if (page != null && page.id().equals(checkout)) {
      checkoutStatus = page.status();
      checkoutUrl = page.url();
    }
    if (seen.contract() != null) {
      take(seen.contract());
    }
    age(now);
    return true;
  }

  private void take(Contract said) {
    contract = said.id();
    item = said.item();
    status = said.status();
    plan = said.plan().isEmpty() ? plan : said.plan();
    stores = said.stores();
    trialEnd = said.trialEnd();
    periodEnd = said.periodEnd();
    paidThrough = later(paidThrough, said.paidThrough());
    overdueSince = said.overdueSince();
    cancelAt = said.cancelAt();
    endedAt = said.endedAt();
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  /// What the passing of days does to it.
  Subscription age(Instant now) {
    if (status != null) {
      graceState = Standing.of(status, cancelAt != null, overdueSince, endedAt, now);
    }
    var paid = paidThrough != null && now.isBefore(paidThrough) && graceState != Standing.PENDING;
    access = paid ? Access.FULL : graceState.access();
    return this;
  }

  /// Whether the group may be set up now, which is so once.
  boolean activate() {
    var first = !activated && access != Access.NONE;
    activated |= first;
    return first;
  }

  boolean isActivated() {
    return activated;
  }

  /// Whether news are likely: a page is open, or money is due.
  boolean isUnsettled() {
    return "open".equals(checkoutStatus) || "incomplete".equals(status) || graceState.isOverdue();
  }

  boolean isSeenWithin(Duration age, Instant now) {
    return seenAt != null && seenAt.plus(age).isAfter(now);
  }

  /// Whether there was never a contract, so that the trial is still to be had.
  boolean isNew() {
    return contract == null;
  }

  TenantId tenant() {
    return new TenantId(tenant);
  }

  String groupName() {
    return groupName;
  }

  String email() {
    return email;
  }

  Optional<UUID> founder() {
    return Optional.ofNullable(founder);
  }

  String plan() {
    return plan;
  }

  int stores() {
    return stores;
  }

  Optional<String> customer() {
    return Optional.ofNullable(customer);
  }

  Optional<Checkout> checkout() {
    return checkout == null
        ? Optional.empty()
        : Optional.of(
            new Checkout(checkout, Objects.requireNonNullElse(checkoutStatus, ""), checkoutUrl));
  }

  int checkoutNumber() {
    return checkoutNumber;
  }

  Standing graceState() {
    return graceState;
  }

  Access access() {
    return access;
  }

  @Nullable Instant overdueSince() {
    return overdueSince;
  }

  /// @throws NoSubscription unless one runs
  Contract contract() {
    if (contract == null || item == null || status == null || periodEnd == null) {
      throw new NoSubscription();
    }
    return new Contract(
        contract,
        item,
        status,
        plan,
        stores,
        trialEnd,
        periodEnd,
        paidThrough,
        overdueSince,
        cancelAt,
        endedAt);
  }
}

package app.forecourt.billing;

import app.forecourt.organization.BusinessDays;
import app.forecourt.registry.Access;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How a group stands with us, from its sign-up to its end. It follows from Stripe's word, the
/// dates and the day alone, so it does not matter in which order news arrive. Source:
/// domain/model.md, Subscription.
public enum Standing {
  /// Signed up and not paid.
  PENDING(Access.NONE),
  TRIALING(Access.FULL),
  ACTIVE(Access.FULL),
  /// Paid, and ends with the period.
  CANCELING(Access.FULL),
  /// A payment failed less than a week ago.
  PAST_DUE(Access.FULL),
  /// Nothing paid for a week.
  READ_ONLY(Access.READ_ONLY),
  /// Nothing paid for 30 days.
  SUSPENDED(Access.BILLING_ONLY),
  /// Ended; everything can still be read and taken along.
  CANCELED(Access.READ_ONLY),
  /// Nothing for 90 days.
  ARCHIVED(Access.BILLING_ONLY);

  static final int READ_ONLY_DAY = 7;
  static final int SUSPENDED_DAY = 30;
  static final int ARCHIVED_DAY = 90;

  private final Access access;

  Standing(Access access) {
    this.access = access;
  }

  /// What people may do when no paid time is left.
  public Access access() {
    return access;
  }

  /// Whether money is due.
  public boolean isOverdue() {
    return this == PAST_DUE || this == READ_ONLY || this == SUSPENDED;
  }

  /// Whether there is something to pay, change or end at Stripe.
  public boolean runs() {
    return switch (this) {
      case TRIALING, ACTIVE, CANCELING, PAST_DUE, READ_ONLY, SUSPENDED -> true;
      case PENDING, CANCELED, ARCHIVED -> false;
    };
  }

  /// @param status Stripe's word: `trialing`, `active`, `past_due`, `unpaid`, `canceled`, `paused`,
  ///   `incomplete`, `incomplete_expired`
  /// @param ending whether the end is fixed already
  /// @param overdueSince since when the oldest unpaid invoice waits
  static Standing of(
      String status,
      boolean ending,
      @Nullable Instant overdueSince,
      @Nullable Instant endedAt,
      Instant now) {
    return switch (status) {
      case "trialing" -> ending ? CANCELING : TRIALING;
      case "active" -> ending ? CANCELING : ACTIVE;
      case "past_due", "unpaid" -> overdue(overdueSince == null ? now : overdueSince, now);
      case "paused" -> READ_ONLY;
      case "canceled" ->
          overdueSince != null
              ? overdue(overdueSince, now)
              : days(endedAt == null ? now : endedAt, now) < ARCHIVED_DAY ? CANCELED : ARCHIVED;
      default -> PENDING;
    };
  }

  private static Standing overdue(Instant since, Instant now) {
    var day = days(since, now);
    if (day < READ_ONLY_DAY) {
      return PAST_DUE;
    }
    if (day < SUSPENDED_DAY) {
      return READ_ONLY;
    }
    return day < ARCHIVED_DAY ? SUSPENDED : ARCHIVED;
  }

  private static long days(Instant from, Instant to) {
    return ChronoUnit.DAYS.between(BusinessDays.of(from), BusinessDays.of(to));
  }
}

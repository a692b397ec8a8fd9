package app.forecourt.local.stripe;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Does what falls due as the virtual clock moves, each at its own moment and in order: trial
/// warnings, trial ends, renewals, further tries to collect, sessions and first payments that
/// expire.
final class Clockwork {

  private static final long DAY = 86_400;
  private static final long FIRST_PAYMENT_WINDOW = 23 * 3_600L;

  private final Account account;
  private final Renewal renewal;
  private final Collection collection;
  private final Invoices invoices;
  private final SubscriptionLife life;

  Clockwork(
      Account account,
      Renewal renewal,
      Collection collection,
      Invoices invoices,
      SubscriptionLife life) {
    this.account = account;
    this.renewal = renewal;
    this.collection = collection;
    this.invoices = invoices;
    this.life = life;
  }

  private record Duty(long moment, Runnable work) {}

  /// Moves the clock to `moment`, stopping at everything that falls due on the way.
  void advanceTo(long moment) {
    while (true) {
      var next = earliest(moment);
      if (next.isEmpty()) {
        break;
      }
      account.moveTo(next.get().moment());
      next.get().work().run();
      account.touched();
    }
    account.moveTo(moment);
  }

  /// Does what has fallen due since, without moving the clock.
  void catchUp() {
    var now = account.now();
    for (var next = earliest(now); next.isPresent(); next = earliest(now)) {
      next.get().work().run();
      account.touched();
    }
  }

  private Optional<Duty> earliest(long latest) {
    return account
        .everything()
        .flatMap(this::duties)
        .filter(duty -> duty.moment() <= latest)
        .min(Comparator.comparingLong(Duty::moment));
  }

  private Stream<Duty> duties(Fields object) {
    return switch (object.text("object")) {
      case "subscription" -> subscriptionDuties(object);
      case "invoice" -> invoiceDuties(object);
      case "checkout.session" -> sessionDuties(object);
      default -> Stream.empty();
    };
  }

  private Stream<Duty> subscriptionDuties(Fields subscription) {
    var end = SubscriptionLife.periodEnd(subscription);
    return switch (subscription.text("status")) {
      case "canceled", "incomplete_expired", "paused" -> Stream.empty();
      case "incomplete" ->
          Stream.of(
              new Duty(
                  subscription.number("created") + FIRST_PAYMENT_WINDOW,
                  () -> expire(subscription)));
      case "trialing" -> {
        var warning =
            new Duty(
                Math.max(end - 3 * DAY, subscription.number("created")),
                () -> {
                  subscription.with("_warned", end);
                  account.announce("customer.subscription.trial_will_end", subscription);
                });
        var renew = new Duty(end, () -> renewal.at(subscription));
        var warned = subscription.findNumber("_warned").filter(at -> at == end).isPresent();
        yield warned ? Stream.of(renew) : Stream.of(warning, renew);
      }
      default -> {
        var cancel = subscription.findNumber("cancel_at").filter(at -> at < end);
        yield cancel.isPresent()
            ? Stream.of(
                new Duty(
                    cancel.get(),
                    () -> life.end(subscription, cancel.get(), "cancellation_requested")))
            : Stream.of(new Duty(end, () -> renewal.at(subscription)));
      }
    };
  }

  private void expire(Fields subscription) {
    var moment = account.now();
    subscription
        .find("latest_invoice")
        .flatMap(id -> account.find("invoice", id))
        .filter(invoice -> invoice.is("status", "open"))
        .ifPresent(invoice -> invoices.markVoid(invoice, moment));
    life.expire(subscription, moment);
  }

  private Stream<Duty> invoiceDuties(Fields invoice) {
    return invoice.is("status", "open")
        ? invoice
            .findNumber("next_payment_attempt")
            .map(at -> new Duty(at, () -> collection.collect(invoice, at)))
            .stream()
        : Stream.empty();
  }

  private Stream<Duty> sessionDuties(Fields session) {
    return session.is("status", "open")
        ? Stream.of(
            new Duty(
                session.number("expires_at"),
                () -> {
                  session.with("status", "expired").with("url", null);
                  account.announce("checkout.session.expired", session);
                }))
        : Stream.empty();
  }
}

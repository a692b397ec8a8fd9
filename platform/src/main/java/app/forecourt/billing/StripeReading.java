package app.forecourt.billing;

import com.stripe.exception.StripeException;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.service.V1Services;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads all that Stripe knows of a customer, so that what we store never depends on which event
/// came when.
@Component
class StripeReading {

  private static final Logger LOG = LoggerFactory.getLogger(StripeReading.class);
  private static final long MOST = 100;
  private static final Set<String> OVER = Set.of("canceled", "incomplete_expired");
  private static final Set<String> UNPAID = Set.of("past_due", "unpaid", "canceled");

  private final StripeGate gate;

  StripeReading(StripeGate gate) {
    this.gate = gate;
  }

  Seen of(String customer, @Nullable String checkout) {
    return gate.ask(stripe -> {
      var subscription = subscription(stripe, customer);
      return new Seen(
          subscription.isEmpty() ? null : contract(stripe, subscription.get()),
          checkout == null ? null : checkout(stripe.checkout().sessions().retrieve(checkout)));
    });
  }

  static Checkout checkout(Session session) {
    return new Checkout(session.getId(), session.getStatus(), session.getUrl());
  }

  static boolean isLive(Subscription subscription) {
    return !OVER.contains(subscription.getStatus());
  }

  /// The live one, else the one that ended last.
  private static Optional<Subscription> subscription(V1Services stripe, String customer)
      throws StripeException {
    var all =
        stripe
            .subscriptions()
            .list(
                SubscriptionListParams.builder()
                    .setCustomer(customer)
                    .setStatus(SubscriptionListParams.Status.ALL)
                    .setLimit(MOST)
                    .build())
            .getData();
    var live = all.stream().filter(StripeReading::isLive).toList();
    if (live.size() > 1) {
      LOG.error("customer {} has {} subscriptions that run", customer, live.size());
    }
    return live.isEmpty()
        ? all.stream().max(Comparator.comparing(Subscription::getCreated))
        : live.stream().min(Comparator.comparing(Subscription::getCreated));
  }

  private static Contract contract(V1Services stripe, Subscription subscription)
      throws StripeException {
    var item = subscription.getItems().getData().getFirst();
    var invoices =
        stripe
            .invoices()
            .list(
                InvoiceListParams.builder()
                    .setSubscription(subscription.getId())
                    .setLimit(MOST)
                    .build())
            .getData();
    var price = item.getPrice();
    return new Contract(
        subscription.getId(),
        item.getId(),
        subscription.getStatus(),
        Optional.ofNullable(price.getMetadata()).map(told -> told.get("plan")).orElse(""),
        item.getQuantity().intValue(),
        instant(subscription.getTrialEnd()),
        Instant.ofEpochSecond(item.getCurrentPeriodEnd()),
        paidThrough(invoices),
        UNPAID.contains(subscription.getStatus()) ? overdueSince(invoices) : null,
        instant(subscription.getCancelAt()),
        instant(subscription.getEndedAt()));
  }

  private static @Nullable Instant paidThrough(List<Invoice> invoices) {
    return invoices.stream()
        .filter(invoice -> invoice.getStatus().equals("paid"))
        .flatMap(invoice -> invoice.getLines().getData().stream())
        .filter(line -> !isProration(line))
        .map(line -> line.getPeriod().getEnd())
        .max(Comparator.naturalOrder())
        .map(Instant::ofEpochSecond)
        .orElse(null);
  }

  private static @Nullable Instant overdueSince(List<Invoice> invoices) {
    return invoices.stream()
        .filter(invoice -> invoice.getStatus().equals("open"))
        .map(StripeReading::dueSince)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable Instant dueSince(Invoice invoice) {
    if (invoice.getDueDate() != null) {
      return instant(invoice.getDueDate());
    }
    var finalized =
        Optional.ofNullable(invoice.getStatusTransitions())
            .map(Invoice.StatusTransitions::getFinalizedAt);
    return instant(finalized.orElse(invoice.getCreated()));
  }

  static boolean isProration(InvoiceLineItem line) {
    var parent = line.getParent();
    if (parent == null) {
      return false;
    }
    var ofSubscription = parent.getSubscriptionItemDetails();
    var ofItem = parent.getInvoiceItemDetails();
    return (ofSubscription != null && Boolean.TRUE.equals(ofSubscription.getProration()))
        || (ofItem != null && Boolean.TRUE.equals(ofItem.getProration()));
  }

  static @Nullable Instant instant(@Nullable Long seconds) {
    return seconds == null ? null : Instant.ofEpochSecond(seconds);
  }
}

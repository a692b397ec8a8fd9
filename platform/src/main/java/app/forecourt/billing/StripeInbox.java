package app.forecourt.billing;

import app.forecourt.tenancy.TenantId;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where Stripe's events arrive. An event only says whom to look up: what is stored of the
/// subscription is read from Stripe afterwards, so that order, repetition and age of events do not
/// matter.
@Component
class StripeInbox {

  private static final Logger LOG = LoggerFactory.getLogger(StripeInbox.class);

  private final List<String> secrets;
  private final JsonMapper json;
  private final StripeInboxSql events;
  private final Subscriptions subscriptions;
  private final SubscriptionMirror mirror;

  StripeInbox(
      StripeSettings settings,
      JsonMapper json,
      StripeInboxSql events,
      Subscriptions subscriptions,
      SubscriptionMirror mirror) {
    this.secrets = settings.webhookSecret();
    this.json = json;
    this.events = events;
    this.subscriptions = subscriptions;
    this.mirror = mirror;
  }

  /// Stores an event, once.
  ///
  /// @param signature the header `Stripe-Signature`
  /// @throws ForgedWebhook unless one of our secrets signed exactly this within five minutes
  void accept(String payload, @Nullable String signature) {
    verify(payload, signature);
    var event = parsed(payload);
    var subject = event.subject();
    var isNew =
        events.store(event.id(), event.type(), customerIn(subject), tenantIn(subject), payload);
    LOG.debug("{} {} {}", isNew ? "stored" : "known", event.type(), event.id());
  }

  private void verify(String payload, @Nullable String signature) {
    if (signature == null || signature.isBlank()) {
      throw new ForgedWebhook();
    }
    for (var secret : secrets) {
      try {
        Webhook.Signature.verifyHeader(
            payload, signature, secret.strip(), Webhook.DEFAULT_TOLERANCE);
        return;
      } catch (SignatureVerificationException | NumberFormatException notThisOne) {
        LOG.debug("webhook: {}", notThisOne.getMessage());
      }
    }
    throw new ForgedWebhook();
  }

  private record Parsed(String id, String type, JsonNode subject) {}

  private Parsed parsed(String payload) {
    try {
      var event = json.readTree(payload);
      var subject = event.path("data").path("object");
      var id = text(event, "id").orElseThrow(ForgedWebhook::new);
      return new Parsed(id, text(event, "type").orElseThrow(ForgedWebhook::new), subject);
    } catch (JacksonException unreadable) {
      LOG.warn("webhook signed but no event: {}", unreadable.getOriginalMessage());
      throw new ForgedWebhook();
    }
  }

  private static @Nullable String customerIn(JsonNode subject) {
    return text(subject, "object").filter("customer"::equals).isPresent()
        ? text(subject, "id").orElse(null)
        : text(subject, "customer").orElse(null);
  }

  private static @Nullable UUID tenantIn(JsonNode subject) {
    return text(subject.path("metadata"), "tenant_id")
        .or(() -> text(subject, "client_reference_id"))
        .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(UUID::fromString)
        .orElse(null);
  }

  private static Optional<String> text(JsonNode object, String name) {
    return object.path(name).stringValueOpt();
  }

  /// Looks up whomever the waiting events are about, each group once for all of its events. What
  /// fails is tried again later.
  ///
  /// @return how many events were processed
  int drain() {
    var byGroup = new LinkedHashMap<TenantId, List<StripeInboxSql.Waiting>>();
    var ofNobody = new ArrayList<String>();
    for (var event : events.waiting()) {
      group(event)
          .ifPresentOrElse(
              tenant -> byGroup.computeIfAbsent(tenant, _ -> new ArrayList<>()).add(event),
              () -> ofNobody.add(event.id()));
    }
    var processed = ofNobody.size();
    if (!ofNobody.isEmpty()) {
      events.processed(ofNobody);
    }
    for (var group : byGroup.entrySet()) {
      processed += lookUp(group.getKey(), group.getValue());
    }
    return processed;
  }

  private int lookUp(TenantId tenant, List<StripeInboxSql.Waiting> about) {
    try {
      mirror.refresh(tenant);
      events.processed(about.stream().map(StripeInboxSql.Waiting::id).toList());
      return about.size();
    } catch (RuntimeException failed) {
      LOG.warn("{} events of group {} wait: {}", about.size(), tenant, failed.toString());
      events.failed(about, failed.toString());
      return 0;
    }
  }

  private Optional<TenantId> group(StripeInboxSql.Waiting event) {
    return Optional.ofNullable(event.customer())
        .flatMap(subscriptions::findByCustomer)
        .or(() -> Optional.ofNullable(event.tenant()).flatMap(subscriptions::findByTenant))
        .map(Subscription::tenant);
  }
}

package app.forecourt.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.stripe.net.Webhook;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What Stripe tells, however it comes.
class WebhookStoryTests extends BillingStory {

  private static final int ORDERS = 50;
  private static final int EVENTS = 200;

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void theSameEventsTwiceInAnyOrderEndInTheSameState() {
    var form = subscribed(3);
    Sandboxed.daysPass(15);
    var customer = desk.subscription(form).customer().orElseThrow();
    for (var turn = 0; eventsOf(customer).size() < EVENTS; turn++) {
      var stores = 4 + turn % 5;
      desk.asFounder(
          form,
          () -> {
            desk.office.change(stores, desk.office.preview(stores).at(), UUID.randomUUID());
            return stores;
          });
      Sandboxed.daysPass(9);
    }
    desk.mirror.refresh(desk.tenant(form));
    var expected = state(form);
    var events = eventsOf(customer).subList(0, EVENTS);

    IntStream.range(0, ORDERS)
        .forEach(seed -> {
          forget(form);
          var twice = new ArrayList<>(events);
          twice.addAll(events);
          Collections.shuffle(twice, new Random(seed));
          for (var place = 0; place < twice.size(); place++) {
            desk.inbox.accept(twice.get(place), signature(twice.get(place)));
            if (place % 97 == 96) {
              desk.inbox.drain();
            }
          }
          Desk.await("inbox empty", () -> desk.inbox.drain() >= 0 && waiting() == 0);
          assertThat(state(form)).as("order %d", seed).isEqualTo(expected);
        });
    System.out.printf("Webhooks: %d events twice in %d orders, 1 state%n", EVENTS, ORDERS);
  }

  @ParameterizedTest
  @CsvSource({"forged", "old", "tampered", "unsigned", "v0", "empty", "truncated", "garbage"})
  void aForgedWebhookIsRefusedAndChangesNothing(String how) {
    var id = "evt_" + UUID.randomUUID();
    var payload =
        "{\"id\":\"%s\",\"type\":\"customer.updated\",\"data\":{\"object\":{\"object\":\"customer\",\"id\":\"cus_1\"}}}"
            .formatted(id);
    var good = signature(payload);
    var status =
        switch (how) {
          case "forged" -> post(payload, good.replaceFirst("v1=....", "v1=0000"));
          case "old" -> post(payload, signature(payload, Instant.now().minusSeconds(600)));
          case "tampered" -> post(payload.replace("cus_1", "cus_2"), good);
          case "v0" -> post(payload, good.replace("v1=", "v0="));
          case "empty" -> post("", good);
          case "truncated" -> post(payload.substring(0, 40), good);
          case "garbage" -> post(payload, "t=soon,v1=\u0000,,=");
          default -> post(payload, "");
        };

    assertThat(status).isEqualTo(400);
    assertThat(stored(id)).isZero();
  }

  @Test
  void takesWhatTheFormerSecretSignedWhileItIsBeingRolled() throws Exception {
    var id = "evt_" + UUID.randomUUID();
    var payload = "{\"id\":\"%s\",\"type\":\"x\",\"data\":{\"object\":{}}}".formatted(id);
    var former = Webhook.Signature.generateSignatureHeader(payload, Sandboxed.FORMER_SECRET);

    assertThat(post(payload, former)).isEqualTo(200);
    assertThat(post(payload, former)).isEqualTo(200);
    assertThat(stored(id)).isOne();
  }

  private static List<String> eventsOf(String customer) {
    return Sandboxed.events().asList().stream()
        .map(JsonElement::toString)
        .filter(event -> event.contains(customer))
        .toList();
  }

  /// Everything we hold of the subscription but when and how often it was read.
  private String state(SignUpForm form) {
    return jdbc.sql(
            """
            select (to_jsonb(s) - 'version' - 'reads_begun' - 'read_stored' - 'seen_at')::text
            from control.subscription s where tenant_id = :tenant
            """)
        .param("tenant", desk.tenant(form).value())
        .query(String.class)
        .single();
  }

  /// As if nothing had ever been heard of it.
  private void forget(SignUpForm form) {
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("delete from control.stripe_event").update();
      jdbc.sql(
              """
              update control.subscription set contract = null, item = null, status = null,
                trial_end = null, period_end = null, paid_through = null, overdue_since = null,
                cancel_at = null, ended_at = null, grace_state = 'PENDING', stores = 1
              where tenant_id = :tenant
              """)
          .param("tenant", desk.tenant(form).value())
          .update();
    });
  }

  private long waiting() {
    return jdbc.sql("select count(*) from control.stripe_event where processed_at is null")
        .query(Long.class)
        .single();
  }

  private long stored(String event) {
    return jdbc.sql("select count(*) from control.stripe_event where id = :id")
        .param("id", event)
        .query(Long.class)
        .single();
  }

  private static int post(String payload, String signature) {
    return Sandboxed.send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + Sandboxed.NODE + "/stripe/webhook"))
                .header("Stripe-Signature", signature.replace("\u0000", "?"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(payload)))
        .statusCode();
  }

  private static String signature(String payload) {
    return signature(payload, Instant.now());
  }

  private static String signature(String payload, Instant at) {
    try {
      return Webhook.Signature.generateSignatureHeader(
          payload, Sandboxed.SECRET, at.getEpochSecond());
    } catch (java.security.GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

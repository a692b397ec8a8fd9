package app.forecourt.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.Platform;
import app.forecourt.registry.Access;
import app.forecourt.vocabulary.Money;
import com.google.gson.JsonElement;
import com.stripe.net.Webhook;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    classes = Platform.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@Import(Desk.class)
class BillingStoryTests {

  private static final int ORDERS = 50;
  private static final int EVENTS = 200;

  @Autowired Desk desk;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @DynamicPropertySource
  static void stripe(DynamicPropertyRegistry properties) {
    Sandboxed.settings(properties);
  }

  @AfterEach
  void calm() {
    Sandboxed.noMoreFaults();
    Sandboxed.turn("webhooks", "{\"delivery\":\"normal\"}");
  }

  @Test
  void aGroupSignsUpPaysChangesItsStoresAndEnds() throws Exception {
    var form = subscribed(3);
    var onTrial = desk.asFounder(form, () -> desk.office.card());
    assertThat(onTrial.standing()).isEqualTo(Standing.TRIALING);
    assertThat(onTrial.status()).isEqualTo("trialing");
    assertThat(onTrial.monthly()).isEqualTo(Money.yuan(3 * 599));
    assertThat(desk.signUps.welcome(desk.page(form)).step()).isEqualTo(Welcome.Step.READY);

    var free = desk.asFounder(form, () -> desk.office.preview(5));
    assertThat(free.at()).isNull();
    assertThat(free.now().total()).isEqualTo(Money.ZERO);
    desk.asFounder(form, () -> desk.office.change(5, free.at(), UUID.randomUUID()));

    Sandboxed.daysPass(15);
    Desk.await("paid", () -> desk.standing(form) == Standing.ACTIVE);
    var wish = UUID.randomUUID();
    var change = desk.asFounder(form, () -> desk.office.preview(6));
    assertThat(change.now().lines()).isNotEmpty();
    assertThat(sum(change.now())).isEqualTo(change.now().total());
    assertThat(change.now().total().isPositive()).isTrue();
    desk.asFounder(form, () -> desk.office.change(6, change.at(), wish));
    desk.asFounder(form, () -> desk.office.change(6, change.at(), wish));
    var invoices = desk.asFounder(form, () -> desk.office.invoices());
    assertThat(invoices.getFirst().total()).isEqualTo(change.now().total());
    assertThat(invoices.getFirst().pdf()).isNotNull();

    var next = desk.asFounder(form, () -> desk.office.upcoming()).orElseThrow();
    assertThat(next.lines()).hasSize(6);
    assertThat(sum(next)).isEqualTo(next.total()).isEqualTo(Money.yuan(6 * 599));
    assertThat(desk.asFounder(form, () -> desk.office.portal(Locale.ENGLISH)).getPath())
        .startsWith("/p/session/");

    desk.endWithThePeriod(form);
    Desk.await("ending", () -> desk.standing(form) == Standing.CANCELING);
    Sandboxed.daysPass(32);
    Desk.await("ended", () -> desk.subscription(form).contract().status().equals("canceled"));
    assertThat(desk.standing(form).access()).isEqualTo(Access.READ_ONLY);
    assertThat(desk.liveSubscriptions(form)).isZero();

    var again = desk.asFounder(form, () -> desk.office.subscribe(Locale.ENGLISH));
    Sandboxed.pay(again);
    Desk.await("back again", () -> desk.standing(form) == Standing.ACTIVE);
    assertThat(desk.liveSubscriptions(form)).isOne();
  }

  @Test
  void theSameFormSentByManyHandsIsOneGroupAndOnePage() throws Exception {
    var form = Desk.form(2);
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var pages = new ArrayList<java.util.concurrent.Future<URI>>();
      for (var hand = 0; hand < 6; hand++) {
        pages.add(hands.submit(() -> persistently(form)));
      }
      var led = new ArrayList<URI>();
      for (var page : pages) {
        led.add(page.get());
      }
      assertThat(led).containsOnly(led.getFirst());
    }
    assertThat(desk.begin(form)).hasToString(desk.begin(form).toString());
    assertThat(desk.customers(form)).hasSize(1);
  }

  /// As somebody who presses again when told that the payment service is busy.
  private URI persistently(SignUpForm form) {
    for (var attempt = 0; ; attempt++) {
      try {
        return desk.begin(form);
      } catch (PaymentsUnavailable busy) {
        if (attempt == 20) {
          throw busy;
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST /v1/customers$, lost, 2",
    "POST /v1/customers$, fail_after, 1",
    "POST /v1/customers$, fail_500, 1",
    "POST /v1/customers$, garbage, 1",
    "POST /v1/customers$, slow, 1",
    "POST /v1/checkout/sessions$, lost, 2",
    "POST /v1/checkout/sessions$, fail_after, 1",
    "POST /v1/checkout/sessions$, fail_503, 1",
    "POST /v1/checkout/sessions$, garbage, 1",
    "GET /v1/prices, fail_500, 1",
  })
  void whateverBecomesOfAnAnswerThereIsOneCustomerAndOneSubscription(
      String call, String kind, int times) {
    var form = Desk.form(2);
    Sandboxed.fault(call, kind, times);

    try {
      desk.begin(form);
    } catch (PaymentsUnavailable told) {
      assertThat(told.kind().status()).isEqualTo(503);
    }
    Sandboxed.noMoreFaults();
    var page = desk.begin(form);
    Sandboxed.pay(page);

    Desk.await("on trial", () -> desk.standing(form) == Standing.TRIALING);
    assertThat(desk.customers(form)).hasSize(1);
    assertThat(desk.liveSubscriptions(form)).isOne();
    assertThat(desk.begin(form))
        .hasToString("http://localhost:8080/welcome?session_id=" + desk.page(form));
  }

  @Test
  void anotherWishBeforePayingClosesTheFormerPage() {
    var three = Desk.form(3);
    var former = desk.begin(three);
    var five =
        new SignUpForm(
            three.key(),
            three.groupName(),
            three.slug(),
            three.adminName(),
            three.email(),
            three.password(),
            "group",
            "5");

    var page = desk.begin(five);
    Sandboxed.pay(former);
    Sandboxed.pay(page);

    Desk.await("on trial", () -> desk.standing(three) == Standing.TRIALING);
    assertThat(desk.subscription(three).stores()).isEqualTo(5);
    assertThat(desk.liveSubscriptions(three)).isOne();
  }

  @Test
  void aLostWebhookIsFoundByReconciliation() {
    Sandboxed.turn("webhooks", "{\"delivery\":\"never\"}");
    var form = Desk.form(2);
    Sandboxed.pay(desk.begin(form));
    assertThat(desk.standing(form)).isEqualTo(Standing.PENDING);

    desk.reconciliation.run();

    assertThat(desk.standing(form)).isEqualTo(Standing.TRIALING);
  }

  @Test
  void aDeclinedCardChangesNothing() {
    var form = subscribed(2);
    Sandboxed.daysPass(15);
    Desk.await("paid", () -> desk.standing(form) == Standing.ACTIVE);
    var customer = desk.subscription(form).customer().orElseThrow();
    Sandboxed.turn("customers/" + customer + "/card", "{\"behaviour\":\"declining\"}");
    var change = desk.asFounder(form, () -> desk.office.preview(4));

    assertThatExceptionOfType(CardDeclined.class)
        .isThrownBy(() ->
            desk.asFounder(form, () -> desk.office.change(4, change.at(), UUID.randomUUID())));

    assertThat(desk.subscription(form).stores()).isEqualTo(2);
    assertThat(desk.standing(form)).isEqualTo(Standing.ACTIVE);
  }

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

  private SignUpForm subscribed(int stores) {
    var form = Desk.form(stores);
    Sandboxed.pay(desk.begin(form));
    Desk.await("on trial", () -> desk.standing(form) == Standing.TRIALING);
    Desk.await("set up", () -> desk.isReady(form));
    return form;
  }

  private static Money sum(InvoiceSheet sheet) {
    return sheet.lines().stream().map(InvoiceLine::amount).reduce(sheet.tax(), Money::plus);
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

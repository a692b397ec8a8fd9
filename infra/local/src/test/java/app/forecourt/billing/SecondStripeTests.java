package app.forecourt.billing;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.Platform;
import app.forecourt.local.stripe.StandIn;
import app.forecourt.vocabulary.Money;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole life of a group, with answers lost on the way, against a Stripe that checks every call
/// against Stripe's own description.
@SpringBootTest(
    classes = Platform.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@Import(Desk.class)
@EnabledIf(
    value = "app.forecourt.local.stripe.StandIn#isAtHand",
    disabledReason = "SKIPPED: no Stripe stand-in; set FORECOURT_STRIPE_STAND_IN_DIR to its folder")
class SecondStripeTests {

  private static final int NODE = Sandboxed.freePort();
  private static final StandIn STRIPE = StandIn.started();

  @Autowired Desk desk;

  @DynamicPropertySource
  static void stripe(DynamicPropertyRegistry properties) {
    Sandboxed.settings(properties);
    properties.add("server.port", () -> NODE);
    properties.add("stripe.api-base", () -> STRIPE.address().toString());
    properties.add("stripe.read-timeout", () -> "20s");
    STRIPE.turn(
        "webhook",
        "{\"url\":\"http://127.0.0.1:%d/stripe/webhook\",\"secret\":\"%s\",\"events\":[\"*\"]}"
            .formatted(NODE, Sandboxed.SECRET));
  }

  @AfterAll
  static void stop() {
    STRIPE.close();
  }

  @Test
  void findsNothingWrongInTheWholeStory() throws Exception {
    var form = Desk.form(3);
    fault("POST /v1/customers", "lost");
    persistently(form);
    fault("POST /v1/checkout/sessions", "lost");
    persistently(form);
    STRIPE.turn("faults", "{\"clear\":true}");
    desk.begin(form);
    complete(form);
    Desk.await("on trial", () -> desk.standing(form) == Standing.TRIALING);
    Desk.await("set up", () -> desk.isReady(form));

    var free = desk.asFounder(form, () -> desk.office.preview(5));
    desk.asFounder(form, () -> desk.office.change(5, free.at(), UUID.randomUUID()));
    STRIPE.turn("advance", "{\"days\":15}");
    Desk.await("paid", () -> desk.standing(form) == Standing.ACTIVE);

    var change = desk.asFounder(form, () -> desk.office.preview(6));
    var wish = UUID.randomUUID();
    fault("POST /v1/subscriptions/", "lost");
    try {
      desk.asFounder(form, () -> desk.office.change(6, change.at(), wish));
    } catch (PaymentsUnavailable lost) {
      desk.asFounder(form, () -> desk.office.change(6, change.at(), wish));
    }
    var next = desk.asFounder(form, () -> desk.office.upcoming()).orElseThrow();
    assertThat(next.lines()).hasSize(6);
    assertThat(next.lines().stream().map(InvoiceLine::amount).reduce(next.tax(), Money::plus))
        .isEqualTo(next.total());
    assertThat(desk.asFounder(form, () -> desk.office.invoices()).getFirst().total())
        .isEqualTo(change.now().total());
    assertThat(desk.asFounder(form, () -> desk.office.portal(Locale.ENGLISH))).isNotNull();

    desk.endWithThePeriod(form);
    Desk.await("ending", () -> desk.standing(form) == Standing.CANCELING);
    STRIPE.turn("advance", "{\"days\":32}");
    Desk.await("ended", () -> desk.standing(form) == Standing.CANCELED);
    desk.asFounder(form, () -> desk.office.subscribe(Locale.ENGLISH));
    complete(form);
    Desk.await("back again", () -> desk.standing(form) == Standing.ACTIVE);

    var report = STRIPE.report();
    assertThat(desk.customers(form)).hasSize(1);
    assertThat(desk.liveSubscriptions(form)).isOne();
    assertThat(report.get("violations_total").getAsInt())
        .as("violations: %s", report.get("violations"))
        .isZero();
    System.out.printf(
        "Stripe stand-in: the whole story of a group, 0 violations; %s%n",
        report.get("invariants"));
  }

  private void persistently(SignUpForm form) {
    try {
      desk.begin(form);
    } catch (PaymentsUnavailable lost) {
      desk.begin(form);
    }
  }

  private void complete(SignUpForm form) {
    STRIPE.turn("checkout/" + desk.page(form) + "/complete", "{\"card\":\"ok\"}");
  }

  /// Done, and the answer lost; twice, because the JDK asks again by itself.
  private static void fault(String match, String kind) {
    STRIPE.turn(
        "faults",
        "{\"clear\":true,\"faults\":[{\"match\":\"%s\",\"kind\":\"%s\",\"count\":2}]}"
            .formatted(match, kind));
  }
}

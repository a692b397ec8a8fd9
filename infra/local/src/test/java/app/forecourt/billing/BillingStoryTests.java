package app.forecourt.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.registry.Access;
import app.forecourt.vocabulary.Money;
import java.net.URI;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingStoryTests extends BillingStory {

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

  private static Money sum(InvoiceSheet sheet) {
    return sheet.lines().stream().map(InvoiceLine::amount).reduce(sheet.tax(), Money::plus);
  }
}

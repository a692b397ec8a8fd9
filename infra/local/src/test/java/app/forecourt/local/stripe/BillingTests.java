package app.forecourt.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BillingTests {

  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void theTrialEndsWithAWarningAndAPaidInvoice() throws Exception {
    var trial = shop.onTrial(3, 14);

    shop.daysPass(15);

    var subscription = shop.current(trial.getId());
    assertThat(subscription.getStatus()).isEqualTo("active");
    assertThat(invoices(subscription))
        .extracting(Invoice::getBillingReason, Invoice::getStatus, Invoice::getAmountPaid)
        .containsExactly(
            tuple("subscription_cycle", "paid", 3 * Shop.PER_STORE),
            tuple("subscription_create", "paid", 0L));
    var item = subscription.getItems().getData().getFirst();
    assertThat(item.getCurrentPeriodStart()).isEqualTo(trial.getTrialEnd());
    shop.event("customer.subscription.trial_will_end");
    assertThat(shop.event("invoice.paid").getDataObjectDeserializer().getObject()).isPresent();
  }

  @Test
  void renewsEveryMonthOnTheSameDay() throws StripeException {
    var begun = shop.subscribed(2);

    shop.daysPass(92);

    var invoices = invoices(begun);
    assertThat(invoices).hasSize(4).allMatch(invoice -> invoice.getStatus().equals("paid"));
    var item = shop.current(begun.getId()).getItems().getData().getFirst();
    var day = Instant.ofEpochSecond(begun.getStartDate()).atZone(ZoneOffset.UTC).getDayOfMonth();
    var renewal =
        Instant.ofEpochSecond(item.getCurrentPeriodEnd()).atZone(ZoneOffset.UTC).toLocalDate();
    assertThat(renewal.getDayOfMonth()).isEqualTo(Math.min(day, renewal.lengthOfMonth()));
  }

  @Test
  void aDeclinedRenewalIsTriedThreeTimesMoreAndThenTheSubscriptionEnds() throws Exception {
    var begun = shop.subscribed(1);
    decline(begun);

    shop.daysPass(32);
    assertThat(shop.current(begun.getId()).getStatus()).isEqualTo("past_due");
    shop.daysPass(16);

    var ended = shop.current(begun.getId());
    assertThat(ended.getStatus()).isEqualTo("canceled");
    assertThat(ended.getCancellationDetails().getReason()).isEqualTo("payment_failed");
    assertThat(invoices(begun).getFirst().getAttemptCount()).isEqualTo(4);
    shop.event("customer.subscription.deleted");
    assertThat(shop.mailbox.types().stream().filter("invoice.payment_failed"::equals)).hasSize(4);
  }

  @Test
  void aGoodCardInTimeSavesTheSubscription() throws StripeException {
    var begun = shop.subscribed(1);
    decline(begun);
    shop.daysPass(32);

    shop.turn("customers/" + begun.getCustomer() + "/card", "{\"behaviour\":\"good\"}");
    shop.daysPass(4);

    assertThat(shop.current(begun.getId()).getStatus()).isEqualTo("active");
    assertThat(invoices(begun).getFirst().getStatus()).isEqualTo("paid");
  }

  @Test
  void anOpenInvoiceCanBePaidByHand() throws StripeException {
    var begun = shop.subscribed(1);
    decline(begun);
    shop.daysPass(32);
    var open = invoices(begun).getFirst().getId();

    assertThatExceptionOfType(CardException.class)
        .isThrownBy(() -> shop.stripe.v1().invoices().pay(open))
        .satisfies(declined -> assertThat(declined.getCode()).isEqualTo("card_declined"));
    shop.turn("customers/" + begun.getCustomer() + "/card", "{\"behaviour\":\"good\"}");

    assertThat(shop.stripe.v1().invoices().pay(open).getStatus()).isEqualTo("paid");
    assertThat(shop.current(begun.getId()).getStatus()).isEqualTo("active");
  }

  @Test
  void dunningCanEndInUnpaid() throws StripeException {
    var begun = shop.subscribed(1);
    decline(begun);
    shop.turn("dunning", "{\"retry_days\":[1],\"after\":\"unpaid\"}");

    shop.daysPass(35);

    assertThat(shop.current(begun.getId()).getStatus()).isEqualTo("unpaid");
  }

  @Test
  void aCanceledSubscriptionRunsToTheEndOfItsPeriod() throws StripeException {
    var begun = shop.subscribed(1);

    var ending = shop.stripe.v1().subscriptions().update(begun.getId(), ends(true));
    assertThat(ending.getStatus()).isEqualTo("active");
    assertThat(ending.getCancelAt())
        .isEqualTo(ending.getItems().getData().getFirst().getCurrentPeriodEnd());
    shop.daysPass(32);

    assertThat(shop.current(begun.getId()).getStatus()).isEqualTo("canceled");
    assertThat(invoices(begun)).hasSize(1);
    assertThat(shop.stripe.v1().subscriptions().list().getData()).isEmpty();
    assertThat(
            shop.stripe
                .v1()
                .subscriptions()
                .list(
                    SubscriptionListParams.builder()
                        .setCustomer(begun.getCustomer())
                        .setStatus(SubscriptionListParams.Status.ALL)
                        .build())
                .getData())
        .hasSize(1);
  }

  @Test
  void aCancellationCanBeTakenBack() throws StripeException {
    var begun = shop.subscribed(1);
    shop.stripe.v1().subscriptions().update(begun.getId(), ends(true));

    var kept = shop.stripe.v1().subscriptions().update(begun.getId(), ends(false));
    shop.daysPass(32);

    assertThat(kept.getCancelAt()).isNull();
    assertThat(shop.current(begun.getId()).getStatus()).isEqualTo("active");
    assertThat(invoices(begun)).hasSize(2);
  }

  @Test
  void canceledAtOnceIsOverForGood() throws StripeException {
    var begun = shop.subscribed(1);

    assertThat(shop.stripe.v1().subscriptions().cancel(begun.getId()).getStatus())
        .isEqualTo("canceled");

    assertThatExceptionOfType(StripeException.class)
        .isThrownBy(() -> shop.stripe.v1().subscriptions().update(begun.getId(), ends(true)));
  }

  @Test
  void aTrialWithoutCardPausesWhereTheSessionSaysSoAndResumes() throws StripeException {
    var session =
        shop.open(
            shop.checkout(shop.northMotors(), shop.pricePerStore(), 1)
                .setPaymentMethodCollection(SessionCreateParams.PaymentMethodCollection.IF_REQUIRED)
                .setSubscriptionData(
                    SessionCreateParams.SubscriptionData.builder()
                        .setTrialPeriodDays(7L)
                        .setTrialSettings(pauseWithoutCard())
                        .build())
                .build());
    shop.submit(session.getUrl(), Map.of("do", "pay", "card", ""));
    var begun = shop.current(shop.subscriptionOf(session));

    shop.daysPass(8);
    assertThat(shop.current(begun.getId()).getStatus()).isEqualTo("paused");
    shop.turn("customers/" + begun.getCustomer() + "/card", "{\"behaviour\":\"good\"}");
    shop.stripe.v1().subscriptions().resume(begun.getId());

    assertThat(shop.current(begun.getId()).getStatus()).isEqualTo("active");
    assertThat(invoices(begun).getFirst().getAmountPaid()).isEqualTo(Shop.PER_STORE);
  }

  private static SessionCreateParams.SubscriptionData.TrialSettings pauseWithoutCard() {
    return SessionCreateParams.SubscriptionData.TrialSettings.builder()
        .setEndBehavior(
            SessionCreateParams.SubscriptionData.TrialSettings.EndBehavior.builder()
                .setMissingPaymentMethod(
                    SessionCreateParams.SubscriptionData.TrialSettings.EndBehavior
                        .MissingPaymentMethod.PAUSE)
                .build())
        .build();
  }

  private static SubscriptionUpdateParams ends(boolean ends) {
    return SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(ends).build();
  }

  private void decline(Subscription subscription) {
    shop.turn("customers/" + subscription.getCustomer() + "/card", "{\"behaviour\":\"declining\"}");
  }

  private List<Invoice> invoices(Subscription subscription) throws StripeException {
    return shop.stripe
        .v1()
        .invoices()
        .list(InvoiceListParams.builder().setSubscription(subscription.getId()).build())
        .getData();
  }
}

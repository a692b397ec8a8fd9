package app.forecourt.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import com.stripe.model.Subscription;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.InvoiceCreatePreviewParams.SubscriptionDetails;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.SubscriptionUpdateParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProrationTests {

  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void halfAPeriodOfTwoMoreStoresCostsHalfOfThem() throws StripeException {
    var begun = shop.subscribed(3);
    var half = middle(begun);

    var preview = preview(begun, 5, half, SubscriptionDetails.ProrationBehavior.ALWAYS_INVOICE);

    assertThat(preview.getTotal()).isEqualTo(Shop.PER_STORE);
    assertThat(preview.getAmountDue()).isEqualTo(Shop.PER_STORE);
    assertThat(preview.getLines().getData())
        .extracting(InvoiceLineItem::getAmount)
        .containsExactlyInAnyOrder(-3 * Shop.PER_STORE / 2, 5 * Shop.PER_STORE / 2);
    assertThat(preview.getLines().getData())
        .allMatch(line -> line.getParent().getSubscriptionItemDetails().getProration());
  }

  @Test
  void whatIsPreviewedIsWhatIsInvoiced() throws StripeException {
    var begun = shop.subscribed(3);
    shop.turn("clock", "{\"seconds\":1000003}");
    var moment = middle(begun) - 123_457;

    var preview = preview(begun, 7, moment, SubscriptionDetails.ProrationBehavior.ALWAYS_INVOICE);
    shop.stripe
        .v1()
        .subscriptions()
        .update(
            begun.getId(),
            change(begun, 7)
                .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
                .setProrationDate(moment)
                .build());

    var invoice = latest(begun);
    assertThat(invoice.getTotal()).isEqualTo(preview.getTotal()).isPositive();
    assertThat(invoice.getBillingReason()).isEqualTo("subscription_update");
    assertThat(invoice.getStatus()).isEqualTo("paid");
    assertThat(invoice.getLines().getData().stream().mapToLong(InvoiceLineItem::getAmount).sum())
        .isEqualTo(invoice.getTotal());
  }

  @Test
  void aPreviewChangesNothing() throws StripeException {
    var begun = shop.subscribed(3);
    var events = shop.stripe.v1().events().list().getData().size();

    preview(begun, 9, middle(begun), SubscriptionDetails.ProrationBehavior.CREATE_PRORATIONS);

    assertThat(shop.current(begun.getId()).getItems().getData().getFirst().getQuantity())
        .isEqualTo(3);
    assertThat(shop.stripe.v1().events().list().getData()).hasSize(events);
  }

  @Test
  void prorationsWaitForTheNextInvoiceUnlessInvoicedAtOnce() throws StripeException {
    var begun = shop.subscribed(2);
    var half = middle(begun);
    shop.turn("clock", "{\"to\":%d}".formatted(half));

    var preview = preview(begun, 4, half, SubscriptionDetails.ProrationBehavior.CREATE_PRORATIONS);
    shop.stripe
        .v1()
        .subscriptions()
        .update(begun.getId(), change(begun, 4).setProrationDate(half).build());
    assertThat(latest(begun).getBillingReason()).isEqualTo("subscription_create");
    shop.daysPass(17);

    var renewal = latest(begun);
    assertThat(renewal.getTotal()).isEqualTo(5 * Shop.PER_STORE).isEqualTo(preview.getTotal());
    assertThat(renewal.getLines().getData()).hasSize(3);
  }

  @Test
  void fewerStoresLeaveACreditThatTheNextInvoiceUses() throws StripeException {
    var begun = shop.subscribed(4);
    var half = middle(begun);
    shop.turn("clock", "{\"to\":%d}".formatted(half));

    shop.stripe
        .v1()
        .subscriptions()
        .update(
            begun.getId(),
            change(begun, 2)
                .setProrationDate(half)
                .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
                .build());
    assertThat(latest(begun).getTotal()).isEqualTo(-Shop.PER_STORE);
    assertThat(shop.stripe.v1().customers().retrieve(begun.getCustomer()).getBalance())
        .isEqualTo(-Shop.PER_STORE);
    shop.daysPass(17);

    var renewal = latest(begun);
    assertThat(renewal.getTotal()).isEqualTo(2 * Shop.PER_STORE);
    assertThat(renewal.getAmountPaid()).isEqualTo(Shop.PER_STORE);
    assertThat(shop.stripe.v1().customers().retrieve(begun.getCustomer()).getBalance()).isZero();
  }

  @Test
  void withoutProrationOnlyTheNextPeriodCostsMore() throws StripeException {
    var begun = shop.subscribed(1);

    shop.stripe
        .v1()
        .subscriptions()
        .update(
            begun.getId(),
            change(begun, 2)
                .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.NONE)
                .build());
    shop.daysPass(32);

    assertThat(latest(begun).getTotal()).isEqualTo(2 * Shop.PER_STORE);
  }

  @Test
  void changesOnTrialAreFree() throws StripeException {
    var trial = shop.onTrial(1, 14);

    shop.stripe
        .v1()
        .subscriptions()
        .update(
            trial.getId(),
            change(trial, 6)
                .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
                .build());
    assertThat(latest(trial).getTotal()).isZero();
    shop.daysPass(15);

    assertThat(latest(trial).getTotal()).isEqualTo(6 * Shop.PER_STORE);
  }

  @Test
  void anotherSubscriptionsItemIsRefusedAndNothingChanges() throws StripeException {
    var begun = shop.subscribed(1);

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() ->
            shop.stripe
                .v1()
                .subscriptions()
                .update(
                    begun.getId(),
                    SubscriptionUpdateParams.builder()
                        .putMetadata("tenant", "other")
                        .addItem(
                            SubscriptionUpdateParams.Item.builder()
                                .setId("si_foreign")
                                .setQuantity(9L)
                                .build())
                        .build()));
    assertThat(shop.current(begun.getId()).getMetadata()).isEmpty();
  }

  private Invoice preview(
      Subscription subscription,
      long stores,
      long moment,
      SubscriptionDetails.ProrationBehavior behavior)
      throws StripeException {
    return shop.stripe
        .v1()
        .invoices()
        .createPreview(
            InvoiceCreatePreviewParams.builder()
                .setSubscription(subscription.getId())
                .setSubscriptionDetails(
                    SubscriptionDetails.builder()
                        .setProrationBehavior(behavior)
                        .setProrationDate(moment)
                        .addItem(
                            SubscriptionDetails.Item.builder()
                                .setId(subscription.getItems().getData().getFirst().getId())
                                .setQuantity(stores)
                                .build())
                        .build())
                .build());
  }

  private static SubscriptionUpdateParams.Builder change(Subscription subscription, long stores) {
    return SubscriptionUpdateParams.builder()
        .addItem(
            SubscriptionUpdateParams.Item.builder()
                .setId(subscription.getItems().getData().getFirst().getId())
                .setQuantity(stores)
                .build());
  }

  private static long middle(Subscription subscription) {
    var item = subscription.getItems().getData().getFirst();
    return (item.getCurrentPeriodStart() + item.getCurrentPeriodEnd()) / 2;
  }

  private Invoice latest(Subscription subscription) throws StripeException {
    return shop.stripe
        .v1()
        .invoices()
        .list(
            InvoiceListParams.builder().setSubscription(subscription.getId()).setLimit(1L).build())
        .getData()
        .getFirst();
  }
}

package app.forecourt.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.Invoice;
import com.stripe.net.Webhook;
import com.stripe.param.EventListParams;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTests {

  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void everyEventIsSignedAndReadable() throws Exception {
    shop.onTrial(3, 14);
    shop.daysPass(15);
    var count = shop.stripe.v1().events().list(all()).getData().size();

    var events = shop.mailbox.await(came -> came.size() == count);

    assertThat(shop.mailbox.unverified()).isZero();
    assertThat(events).allMatch(event -> event.getDataObjectDeserializer().getObject().isPresent());
    assertThat(events)
        .extracting(Event::getType)
        .contains(
            "customer.created",
            "checkout.session.completed",
            "customer.subscription.created",
            "customer.subscription.trial_will_end",
            "customer.subscription.updated",
            "invoice.created",
            "invoice.finalized",
            "invoice.paid",
            "payment_method.attached");
  }

  @Test
  void aForeignSecretDoesNotVerify() {
    var payload = "{\"object\":\"event\"}";
    var now = System.currentTimeMillis() / 1000;

    assertThatExceptionOfType(SignatureVerificationException.class)
        .isThrownBy(() ->
            Webhook.constructEvent(
                payload, Signature.header(payload, "whsec_foreign", now), Shop.SECRET));
  }

  @Test
  void whatIsRefusedComesAgainUntilItIsAccepted() throws Exception {
    shop.mailbox.refuses(2);

    var customer = shop.northMotors();

    var event = shop.event("customer.created");
    assertThat(event.getDataObjectDeserializer().getObject().orElseThrow())
        .hasFieldOrPropertyWithValue("id", customer.getId());
    var deliveries = shop.turn("webhooks/settle", "{}");
    assertThat(deliveries.get("settled").getAsBoolean()).isTrue();
    assertThat(deliveries.get("pending").getAsInt()).isZero();
    assertThat(deliveries.getAsJsonArray("deliveries"))
        .extracting(delivery -> delivery.getAsJsonObject().get("status").getAsInt())
        .containsExactly(503, 503, 200);
  }

  @Test
  void eventsCanComeTwice() throws Exception {
    shop.turn("webhooks", "{\"delivery\":\"twice\"}");

    shop.northMotors();

    var events = shop.mailbox.await(came -> came.size() == 2);
    assertThat(events).extracting(Event::getId).hasSize(2).containsOnly(events.getFirst().getId());
  }

  @Test
  void heldEventsAreReleasedInASeededOrder() throws Exception {
    shop.turn("webhooks", "{\"delivery\":\"held\"}");
    shop.subscribed(2);
    assertThat(shop.mailbox.events()).isEmpty();

    var sent = shop.turn("webhooks/release", "{\"seed\":7,\"times\":2}").get("sent").getAsInt();

    var events = shop.mailbox.await(came -> came.size() == sent);
    var times = new HashMap<String, Integer>();
    events.forEach(event -> times.merge(event.getId(), 1, Integer::sum));
    assertThat(times.values()).containsOnly(2);
    assertThat(events).extracting(Event::getType).isNotEqualTo(inOrder(times.size()));
  }

  @Test
  void storedEventsCanBeSentAgain() throws Exception {
    shop.subscribed(2);
    shop.event("invoice.paid");

    shop.turn("webhooks/again", "{\"types\":[\"invoice.paid\"],\"times\":3}");

    shop.mailbox.await(
        came -> came.stream().filter(event -> event.getType().equals("invoice.paid")).count() == 4);
  }

  @Test
  void whatNeverComesIsFoundByReconciliation() throws Exception {
    shop.turn("webhooks", "{\"delivery\":\"never\"}");

    shop.subscribed(2);

    var missed =
        shop.stripe
            .v1()
            .events()
            .list(
                EventListParams.builder()
                    .addAllType(List.of("invoice.paid"))
                    .setDeliverySuccess(false)
                    .build())
            .getData();
    assertThat(missed).hasSize(1);
    assertThat(missed.getFirst().getDataObjectDeserializer().getObject().orElseThrow())
        .isInstanceOfSatisfying(
            Invoice.class,
            invoice -> assertThat(invoice.getAmountPaid()).isEqualTo(2 * Shop.PER_STORE));
    assertThat(shop.mailbox.events()).isEmpty();
  }

  private static EventListParams all() {
    return EventListParams.builder().setLimit(100L).build();
  }

  private List<String> inOrder(int count) throws Exception {
    return shop.stripe.v1().events().list(all()).getData().reversed().stream()
        .limit(count)
        .map(Event::getType)
        .toList();
  }
}

package app.forecourt.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Price;
import com.stripe.model.Product;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerSearchParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.SubscriptionRetrieveParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiTests {

  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void theSameKeyWithTheSameRequestGivesTheSameAnswer() throws StripeException {
    var first = shop.northMotors();
    var again = shop.northMotors();

    assertThat(again.getId()).isEqualTo(first.getId());
    assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
        .contains("true");
    assertThat(again.getLastResponse().headers().firstValue("Original-Request"))
        .contains(first.getLastResponse().requestId());
    assertThat(shop.stripe.v1().customers().list().getData()).hasSize(1);
  }

  @Test
  void theSameKeyWithAnotherRequestIsRefused() throws StripeException {
    shop.northMotors();

    assertThatExceptionOfType(IdempotencyException.class)
        .isThrownBy(() ->
            shop.stripe
                .v1()
                .customers()
                .create(
                    CustomerCreateParams.builder().setName("someone else").build(),
                    Shop.once("customer-north")))
        .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(400));
  }

  @Test
  void aRefusedRequestLeavesItsKeyFree() throws StripeException {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() ->
            shop.stripe
                .v1()
                .customers()
                .create(
                    CustomerCreateParams.builder().putExtraParam("emial", "x").build(),
                    Shop.once("customer-north")));

    assertThat(shop.northMotors().getName()).isEqualTo("north motors");
  }

  @Test
  void ofManyAtOnceWithOneKeyOnlyOneIsDone() throws Exception {
    var ids = new ConcurrentLinkedQueue<String>();
    var busy = new ConcurrentLinkedQueue<Integer>();
    var threads = new ArrayList<Thread>();
    for (var caller = 0; caller < 20; caller++) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  ids.add(shop.northMotors().getId());
                } catch (StripeException conflict) {
                  busy.add(conflict.getStatusCode());
                }
              }));
    }
    for (var thread : threads) {
      thread.join();
    }

    assertThat(ids).isNotEmpty().allMatch(id -> id.equals(ids.peek()));
    assertThat(busy).allMatch(status -> status == 409);
    assertThat(shop.stripe.v1().customers().list().getData()).hasSize(1);
  }

  @Test
  void aWrongKeyIsRefused() {
    var stranger = Shop.client(shop.sandbox.address(), "sk_test_stranger");

    assertThatExceptionOfType(AuthenticationException.class)
        .isThrownBy(() -> stranger.v1().customers().list());
    assertThat(shop.call("GET", "/v1/customers", "").statusCode()).isEqualTo(401);
  }

  @Test
  void anUnknownParameterIsNamed() {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() ->
            shop.stripe
                .v1()
                .customers()
                .create(CustomerCreateParams.builder().putExtraParam("emial", "x").build()))
        .satisfies(refused -> {
          assertThat(refused.getCode()).isEqualTo("parameter_unknown");
          assertThat(refused.getParam()).isEqualTo("emial");
          assertThat(refused.getRequestId()).startsWith("req_");
        });
  }

  @Test
  void aMissingObjectIsNotFound() {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> shop.stripe.v1().customers().retrieve("cus_none"))
        .satisfies(refused -> {
          assertThat(refused.getStatusCode()).isEqualTo(404);
          assertThat(refused.getCode()).isEqualTo("resource_missing");
        });
  }

  @Test
  void anUnknownAddressIsNotFound() {
    var answer = shop.call("GET", "/v1/charges", "", "Authorization", "Bearer " + Shop.KEY);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Unrecognized request URL (GET: /v1/charges).");
  }

  @Test
  void anotherReleaseTrainIsRefused() {
    var answer =
        shop.call(
            "GET",
            "/v1/customers",
            "",
            "Authorization",
            "Bearer " + Shop.KEY,
            "Stripe-Version",
            "2024-06-20");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void listsGoPageByPageFromTheNewest() throws StripeException {
    for (var group = 0; group < 25; group++) {
      shop.customer("group" + group);
    }

    var names = new ArrayList<String>();
    shop.stripe
        .v1()
        .customers()
        .list(CustomerListParams.builder().setLimit(10L).build())
        .autoPagingIterable()
        .forEach(customer -> names.add(customer.getName()));

    assertThat(names).hasSize(25).startsWith("group24 motors").endsWith("group0 motors");
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void customersAreFoundByMetadata() throws StripeException {
    shop.customer("north");
    var south = shop.customer("south");

    var found =
        shop.stripe
            .v1()
            .customers()
            .search(CustomerSearchParams.builder().setQuery("metadata['tenant']:'south'").build());

    assertThat(found.getData()).extracting(Customer::getId).containsExactly(south.getId());
  }

  @Test
  void metadataIsMergedAndEmptiedKeyByKey() throws StripeException {
    var customer = shop.northMotors();

    var changed =
        shop.stripe
            .v1()
            .customers()
            .update(
                customer.getId(),
                CustomerUpdateParams.builder()
                    .putMetadata("tenant", "")
                    .putMetadata("plan", "group")
                    .build());

    assertThat(changed.getMetadata()).isEqualTo(Map.of("plan", "group"));
  }

  @Test
  void pricesAreFoundByLookupKeyWhichOnlyOnePriceHolds() throws StripeException {
    var old = shop.pricePerStore();
    var dearer =
        PriceCreateParams.builder()
            .setProduct(old.getProduct())
            .setCurrency("cny")
            .setUnitAmount(129_900L)
            .setLookupKey("group_monthly")
            .setRecurring(
                PriceCreateParams.Recurring.builder()
                    .setInterval(PriceCreateParams.Recurring.Interval.MONTH)
                    .build());

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> shop.stripe.v1().prices().create(dearer.build()))
        .satisfies(refused -> assertThat(refused.getParam()).isEqualTo("lookup_key"));
    var price = shop.stripe.v1().prices().create(dearer.setTransferLookupKey(true).build());

    var found =
        shop.stripe
            .v1()
            .prices()
            .list(
                PriceListParams.builder()
                    .addLookupKey("group_monthly")
                    .addExpand("data.product")
                    .build());
    assertThat(found.getData()).extracting(Price::getId).containsExactly(price.getId());
    assertThat(found.getData().getFirst().getProductObject())
        .extracting(Product::getName)
        .isEqualTo("车店云 集团版");
  }

  @Test
  void idsAreExpandedWhereAsked() throws StripeException {
    var session = shop.open(shop.checkout(shop.northMotors(), shop.pricePerStore(), 2).build());
    shop.submit(session.getUrl(), Map.of("do", "pay", "card", Cards.GOOD));

    var paid =
        shop.stripe
            .v1()
            .checkout()
            .sessions()
            .retrieve(
                session.getId(),
                SessionRetrieveParams.builder()
                    .addExpand("line_items")
                    .addExpand("subscription.latest_invoice")
                    .build());
    var subscription =
        shop.stripe
            .v1()
            .subscriptions()
            .retrieve(
                paid.getSubscription(),
                SubscriptionRetrieveParams.builder()
                    .addAllExpand(List.of("customer", "items.data.price.product"))
                    .build());

    assertThat(paid.getLineItems().getData().getFirst().getQuantity()).isEqualTo(2);
    assertThat(paid.getSubscriptionObject().getLatestInvoiceObject().getAmountPaid())
        .isEqualTo(2 * Shop.PER_STORE);
    assertThat(subscription.getCustomerObject().getEmail()).isEqualTo("gm@north.example");
    assertThat(subscription.getItems().getData().getFirst().getPrice().getProductObject().getName())
        .isEqualTo("车店云 集团版");
  }
}

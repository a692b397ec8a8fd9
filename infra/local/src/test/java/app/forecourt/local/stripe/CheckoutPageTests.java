package app.forecourt.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.ProductUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckoutPageTests {

  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void payingLeadsToTheSuccessUrlAndBeginsTheTrial() throws StripeException {
    var session =
        shop.open(
            shop.checkout(shop.northMotors(), shop.pricePerStore(), 3)
                .setSubscriptionData(Shop.trialOf(14))
                .build());

    var answer = shop.submit(session.getUrl(), Map.of("do", "pay", "card", "4242 4242 4242 4242"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("http://localhost:8080/signup/done?cs=" + session.getId());
    var paid = shop.stripe.v1().checkout().sessions().retrieve(session.getId());
    assertThat(paid.getStatus()).isEqualTo("complete");
    assertThat(paid.getPaymentStatus()).isEqualTo("no_payment_required");
    assertThat(paid.getClientReferenceId()).isEqualTo("signup-1");
    var subscription = shop.current(paid.getSubscription());
    assertThat(subscription.getStatus()).isEqualTo("trialing");
    assertThat(subscription.getMetadata()).containsEntry("tenant", "north");
    assertThat(subscription.getTrialEnd() - subscription.getTrialStart()).isEqualTo(14 * 86_400L);
    var item = subscription.getItems().getData().getFirst();
    assertThat(item.getQuantity()).isEqualTo(3);
    assertThat(item.getPrice().getUnitAmount()).isEqualTo(Shop.PER_STORE);
    assertThat(item.getCurrentPeriodEnd()).isEqualTo(subscription.getTrialEnd());
  }

  @Test
  void withoutATrialTheFirstMonthIsPaidAtOnce() throws StripeException {
    var subscription = shop.subscribed(3);

    assertThat(subscription.getStatus()).isEqualTo("active");
    var invoice = shop.stripe.v1().invoices().retrieve(subscription.getLatestInvoice());
    assertThat(invoice.getStatus()).isEqualTo("paid");
    assertThat(invoice.getAmountPaid()).isEqualTo(3 * Shop.PER_STORE);
    assertThat(invoice.getCurrency()).isEqualTo("cny");
    assertThat(invoice.getBillingReason()).isEqualTo("subscription_create");
    assertThat(invoice.getParent().getSubscriptionDetails().getSubscription())
        .isEqualTo(subscription.getId());
  }

  @Test
  void aDeclinedCardIsSaidSoAndTheSessionStaysOpen() throws StripeException {
    var customer = shop.northMotors();
    var session = shop.open(shop.checkout(customer, shop.pricePerStore(), 1).build());

    var answer = shop.submit(session.getUrl(), Map.of("do", "decline"));

    assertThat(answer.statusCode()).isEqualTo(402);
    assertThat(answer.body()).contains("data-testid=error", "您的银行卡被拒绝");
    assertThat(shop.stripe.v1().checkout().sessions().retrieve(session.getId()).getStatus())
        .isEqualTo("open");
    assertThat(shop.stripe.v1().subscriptions().list().getData()).isEmpty();
  }

  @Test
  void cancelingLeadsBackAndChangesNothing() throws StripeException {
    var session = shop.open(shop.checkout(shop.northMotors(), shop.pricePerStore(), 1).build());

    var answer = shop.submit(session.getUrl(), Map.of("do", "cancel"));

    assertThat(answer.headers().firstValue("Location"))
        .contains("http://localhost:8080/signup/canceled");
    assertThat(shop.stripe.v1().checkout().sessions().retrieve(session.getId()).getStatus())
        .isEqualTo("open");
  }

  @Test
  void aSecondClickLeadsOnAndSubscribesOnlyOnce() throws StripeException {
    var session = shop.open(shop.checkout(shop.northMotors(), shop.pricePerStore(), 1).build());

    var first = shop.submit(session.getUrl(), Map.of("do", "pay", "card", Cards.GOOD));
    var second = shop.submit(session.getUrl(), Map.of("do", "pay", "card", Cards.GOOD));

    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(shop.stripe.v1().subscriptions().list().getData()).hasSize(1);
  }

  @Test
  void showsPlanQuantityTrialAndTotalInBothLanguages() throws StripeException {
    var session =
        shop.open(
            shop.checkout(shop.northMotors(), shop.pricePerStore(), 3)
                .setSubscriptionData(Shop.trialOf(14))
                .build());

    var chinese = shop.visit(session.getUrl(), "zh-CN,zh;q=0.9").body();
    var english = shop.visit(session.getUrl(), "en-GB,en;q=0.9").body();

    assertThat(chinese)
        .contains(
            "车店云 集团版", "× 3", "¥0.00", "试用 14 天", "¥2,997.00", "value=\"4242 4242 4242 4242\"")
        .contains("data-testid=pay", "data-testid=decline", "data-testid=cancel");
    assertThat(english).contains("14 days free", "lang=\"en\"", "Start trial");
  }

  @Test
  void theSessionsOwnLanguageGoesBeforeTheBrowsers() throws StripeException {
    var session =
        shop.open(
            shop.checkout(shop.northMotors(), shop.pricePerStore(), 1)
                .setLocale(SessionCreateParams.Locale.EN)
                .build());

    assertThat(shop.visit(session.getUrl(), "zh-CN").body()).contains("Subscribe and pay");
  }

  @Test
  void whatCustomersAreCalledCannotBreakThePage() throws StripeException {
    var product = shop.pricePerStore().getProduct();
    shop.stripe
        .v1()
        .products()
        .update(
            product, ProductUpdateParams.builder().setName("<script>alert('x')</script>").build());
    var session = shop.open(shop.checkout(shop.northMotors(), shop.pricePerStore(), 1).build());

    assertThat(shop.visit(session.getUrl(), "zh").body())
        .doesNotContain("<script>")
        .contains("&lt;script&gt;alert(&#39;x&#39;)");
  }

  @Test
  void anExpiredSessionSaysSo() throws StripeException {
    var session = shop.open(shop.checkout(shop.northMotors(), shop.pricePerStore(), 1).build());

    shop.daysPass(2);

    assertThat(shop.visit(session.getUrl(), "zh").body()).contains("此结账页面已失效");
    assertThat(shop.submit(session.getUrl(), Map.of("do", "pay", "card", Cards.GOOD)).statusCode())
        .isEqualTo(200);
    assertThat(shop.stripe.v1().subscriptions().list().getData()).isEmpty();
  }

  @Test
  void anUnknownSessionIsNotFound() {
    assertThat(shop.visit(shop.sandbox.address() + "/c/pay/cs_test_none", "zh").statusCode())
        .isEqualTo(404);
  }
}

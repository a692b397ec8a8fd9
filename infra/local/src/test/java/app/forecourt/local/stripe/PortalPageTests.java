package app.forecourt.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Subscription;
import com.stripe.param.billingportal.SessionCreateParams;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortalPageTests {

  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void showsSubscriptionCardInvoicesAndTheWayBack() throws StripeException {
    var begun = shop.subscribed(3);

    var page = shop.visit(portal(begun), "zh").body();

    assertThat(page)
        .contains("账单与订阅", "车店云 集团版 × 3", "¥2,997.00 每月", "有效", "尾号 4242")
        .contains("data-testid=return href=\"http://billing.localhost/back\"")
        .containsPattern("data-testid=invoice data-status=\"paid\"");
    assertThat(shop.visit(portal(begun), "en").body()).contains("ending in 4242", "per month");
  }

  @Test
  void endsTheSubscriptionWithThePeriodAndTakesThatBack() throws StripeException {
    var begun = shop.subscribed(1);
    var portal = portal(begun);

    shop.submit(portal, Map.of("do", "end", "subscription", begun.getId()));
    assertThat(shop.current(begun.getId()).getCancelAtPeriodEnd()).isTrue();
    assertThat(shop.visit(portal, "zh").body()).contains("恢复订阅");

    shop.submit(portal, Map.of("do", "keep", "subscription", begun.getId()));
    assertThat(shop.current(begun.getId()).getCancelAtPeriodEnd()).isFalse();
  }

  @Test
  void aFailingCardIsTakenAndAGoodOnePaysWhatIsOpen() throws StripeException {
    var begun = shop.subscribed(1);
    var portal = portal(begun);
    shop.submit(portal, Map.of("do", "declining"));
    shop.daysPass(32);
    assertThat(shop.current(begun.getId()).getStatus()).isEqualTo("past_due");
    var open = shop.current(begun.getId()).getLatestInvoice();

    var declined = pay(portal, open);
    assertThat(declined.statusCode()).isEqualTo(402);
    assertThat(declined.body()).contains("data-testid=error");
    shop.submit(portal, Map.of("do", "good"));
    assertThat(pay(portal, open).statusCode()).isEqualTo(303);

    assertThat(shop.current(begun.getId()).getStatus()).isEqualTo("active");
  }

  @Test
  void aWrongNumberIsRefused() throws StripeException {
    var answer = shop.submit(portal(shop.subscribed(1)), Map.of("do", "card", "card", "1234 5678"));

    assertThat(answer.statusCode()).isEqualTo(402);
    assertThat(answer.body()).contains("data-testid=error");
  }

  @Test
  void anotherCustomersSubscriptionAndInvoiceAreOutOfReach() throws StripeException {
    var begun = shop.subscribed(1);
    var stranger =
        shop.stripe
            .v1()
            .billingPortal()
            .sessions()
            .create(
                SessionCreateParams.builder().setCustomer(shop.customer("south").getId()).build());

    var ended = shop.submit(stranger.getUrl(), Map.of("do", "end", "subscription", begun.getId()));
    var page = shop.visit(stranger.getUrl(), "zh").body();

    assertThat(ended.statusCode()).isEqualTo(404);
    assertThat(shop.current(begun.getId()).getCancelAtPeriodEnd()).isFalse();
    assertThat(page).doesNotContain(begun.getId(), begun.getLatestInvoice());
    assertThat(pay(stranger.getUrl(), begun.getLatestInvoice()).statusCode()).isEqualTo(404);
  }

  @Test
  void anInvoiceHasItsOwnPage() throws StripeException {
    var begun = shop.subscribed(2);
    var invoice = shop.stripe.v1().invoices().retrieve(begun.getLatestInvoice());

    var page = shop.visit(invoice.getHostedInvoiceUrl(), "zh").body();

    assertThat(page).contains(invoice.getNumber(), "¥1,998.00", "已付");
  }

  @Test
  void anInvoiceCanBeTakenAwayAsPdf() throws StripeException {
    var begun = shop.subscribed(2);
    var invoice = shop.stripe.v1().invoices().retrieve(begun.getLatestInvoice());

    var answer = shop.visit(invoice.getInvoicePdf(), "zh");

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.body())
        .startsWith("%PDF-1.4")
        .contains(invoice.getNumber(), "CNY 1,998.00")
        .endsWith("%%EOF\n");
  }

  private HttpResponse<String> pay(String portal, String invoice) {
    return shop.submit(portal, Map.of("do", "pay", "invoice", invoice));
  }

  private String portal(Subscription subscription) throws StripeException {
    return shop.stripe
        .v1()
        .billingPortal()
        .sessions()
        .create(
            SessionCreateParams.builder()
                .setCustomer(subscription.getCustomer())
                .setReturnUrl("http://billing.localhost/back")
                .build())
        .getUrl();
  }
}

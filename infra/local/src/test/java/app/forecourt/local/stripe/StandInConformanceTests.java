package app.forecourt.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import org.junit.jupiter.api.Test;

class StandInConformanceTests {

  @Test
  void bothStripesTellTheSameStoryAndTheStandInFindsNoFault() throws StripeException {
    try (var standIn = StandIn.available();
        var shop = new Shop()) {
      var before = violations(standIn);
      var ours = ours(shop).told();
      var theirs =
          new Story(
                  standIn.address(),
                  shop,
                  days -> standIn.turn("advance", "{\"days\":%d}".formatted(days)),
                  (customer, good) ->
                      standIn.turn(
                          "customer/" + customer + "/card",
                          "{\"state\":\"%s\"}".formatted(good ? "ok" : "decline")))
              .told();

      assertThat(ours).containsExactlyElementsOf(theirs);
      assertThat(violations(standIn) - before)
          .as("violations: %s", standIn.report().get("violations"))
          .isZero();
      System.out.printf(
          "Stripe stand-in: %d facts compared, 0 differences, 0 violations%n", ours.size());
    }
  }

  private static Story ours(Shop shop) {
    return new Story(
        shop.sandbox.address(),
        shop,
        shop::daysPass,
        (customer, good) ->
            shop.turn(
                "customers/" + customer + "/card",
                "{\"behaviour\":\"%s\"}".formatted(good ? "good" : "declining")));
  }

  private static int violations(StandIn standIn) {
    return standIn.report().get("violations_total").getAsInt();
  }
}

package app.forecourt.billing;

import app.forecourt.plans.Plan;
import app.forecourt.vocabulary.Texts;
import com.stripe.exception.StripeException;
import com.stripe.model.Price;
import com.stripe.net.RequestOptions;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.ProductListParams;
import com.stripe.service.V1Services;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Our plans as Stripe's products and prices, put there when first needed. A price is found by its
/// lookup key; when the amount has changed, a new price takes the key over, and running
/// subscriptions keep the old one.
@Component
class StripeCatalogue {

  private final StripeGate gate;
  private final Texts texts;
  private final Map<Plan, String> prices = new ConcurrentHashMap<>();

  StripeCatalogue(StripeGate gate, Texts texts) {
    this.gate = gate;
    this.texts = texts;
  }

  /// The id of the plan's price per store and month.
  String price(Plan plan) {
    var known = prices.get(plan);
    if (known != null) {
      return known;
    }
    var price = gate.ask(stripe -> priceAt(stripe, plan));
    prices.put(plan, price);
    return price;
  }

  private String priceAt(V1Services stripe, Plan plan) throws StripeException {
    var found = find(stripe, plan);
    if (found.isPresent() && found.get().getUnitAmount() == plan.perStoreAndMonth().fen()) {
      return found.get().getId();
    }
    return stripe
        .prices()
        .create(
            PriceCreateParams.builder()
                .setProduct(product(stripe, plan))
                .setCurrency("cny")
                .setUnitAmount(plan.perStoreAndMonth().fen())
                .setNickname(name(plan))
                .setLookupKey(plan.stripeLookupKey())
                .setTransferLookupKey(found.isPresent())
                .putMetadata("plan", plan.code())
                .setRecurring(
                    PriceCreateParams.Recurring.builder()
                        .setInterval(PriceCreateParams.Recurring.Interval.MONTH)
                        .build())
                .build(),
            once("price-%s-%d".formatted(plan.stripeLookupKey(), plan.perStoreAndMonth().fen())))
        .getId();
  }

  private static Optional<Price> find(V1Services stripe, Plan plan) throws StripeException {
    return stripe
        .prices()
        .list(
            PriceListParams.builder().addLookupKey(plan.stripeLookupKey()).setActive(true).build())
        .getData()
        .stream()
        .findFirst();
  }

  private String product(V1Services stripe, Plan plan) throws StripeException {
    var id = "forecourt_" + plan.code();
    var known = stripe.products().list(ProductListParams.builder().addId(id).build()).getData();
    if (!known.isEmpty()) {
      return id;
    }
    return stripe
        .products()
        .create(
            ProductCreateParams.builder()
                .setId(id)
                .setName(name(plan))
                .putMetadata("plan", plan.code())
                .build(),
            once("product-" + plan.code()))
        .getId();
  }

  private String name(Plan plan) {
    return texts.text(Locale.SIMPLIFIED_CHINESE, "billing.product", planName(plan.code()));
  }

  private String planName(String code) {
    return texts.text(Locale.SIMPLIFIED_CHINESE, "plans.plan." + code);
  }

  private static RequestOptions once(String deed) {
    return RequestOptions.builder().setIdempotencyKey("forecourt-" + deed).build();
  }
}

package app.forecourt.local.stripe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Checkout sessions in subscription mode, and what happens when the buyer pays.
final class CheckoutCalls {

  private static final long DAY = 86_400;
  private static final long SHORTEST = 1_800;
  private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s]+.*");

  private final Account account;
  private final CatalogueCalls catalogue;
  private final Cards cards;
  private final SubscriptionStart start;
  private final String publicUrl;

  CheckoutCalls(
      Account account,
      CatalogueCalls catalogue,
      Cards cards,
      SubscriptionStart start,
      String publicUrl) {
    this.account = account;
    this.catalogue = catalogue;
    this.cards = cards;
    this.start = start;
    this.publicUrl = publicUrl;
  }

  void offer(Operations operations) {
    operations.post(
        "/v1/checkout/sessions",
        """
        mode!=subscription|payment|setup customer customer_email client_reference_id success_url!
        cancel_url expires_at:int locale metadata.* currency ui_mode=hosted_page
        line_items[].price line_items[].quantity:int line_items[].price_data.currency
        line_items[].price_data.product line_items[].price_data.product_data.name
        line_items[].price_data.unit_amount:int
        line_items[].price_data.unit_amount_decimal:decimal
        line_items[].price_data.recurring.interval=day|week|month|year
        line_items[].price_data.recurring.interval_count:int
        subscription_data.trial_period_days:int subscription_data.trial_end:int
        subscription_data.metadata.* subscription_data.description
        subscription_data.trial_settings.end_behavior.missing_payment_method=cancel|pause|create_invoice
        subscription_data.billing_mode.type=classic|flexible
        payment_method_collection=always|if_required payment_method_types[]=card
        allow_promotion_codes:bool automatic_tax.enabled:bool
        billing_address_collection=auto|required tax_id_collection.enabled:bool
        customer_update.address=auto|never customer_update.name=auto|never
        saved_payment_method_options.payment_method_save=enabled|disabled
        consent_collection.terms_of_service=none|required submit_type
        custom_text.submit.message
        """,
        this::create);
    operations.get(
        "/v1/checkout/sessions",
        "customer subscription status=open|complete|expired" + Lists.CREATED,
        this::list);
    operations.get("/v1/checkout/sessions/{id}", "", call -> session(call.id()));
    operations.get(
        "/v1/checkout/sessions/{id}/line_items",
        Lists.PARAMETERS,
        call ->
            Lists.page(
                session(call.id()).rows("_lines"),
                call.params(),
                "/v1/checkout/sessions/" + call.id() + "/line_items"));
    operations.post("/v1/checkout/sessions/{id}/expire", "", call -> expire(session(call.id())));
  }

  Fields session(String id) {
    return account.require("checkout.session", id);
  }

  private Fields create(Operations.Call call) {
    var params = call.params();
    if (!params.is("mode", "subscription")) {
      throw StripeError.invalid(
          "The sandbox sells subscriptions only.", "parameter_invalid", "mode");
    }
    refuseContradictions(params);
    var lines = lines(params);
    var total = lines.stream().mapToLong(line -> line.number("amount_total")).sum();
    var trial = params.at("subscription_data");
    var due = trial.has("trial_period_days") || trial.has("trial_end") ? 0 : total;
    var session = account.blank("checkout.session", "cs_test_");
    session
        .take(
            params,
            "customer",
            "customer_email",
            "client_reference_id",
            "success_url",
            "cancel_url",
            "locale",
            "allow_promotion_codes",
            "billing_address_collection",
            "payment_method_collection",
            "consent_collection",
            "submit_type")
        .with("mode", "subscription")
        .with("currency", lines.getFirst().text("currency"))
        .with("amount_subtotal", due)
        .with("amount_total", due)
        .with("expires_at", params.findNumber("expires_at").orElse(account.now() + DAY))
        .with("url", publicUrl + "/c/pay/" + session.id())
        .with("_request", params.copy())
        .with("_lines", lines)
        .with("_total", total);
    session.at("automatic_tax").take(params.at("automatic_tax"), "enabled");
    if (params.at("automatic_tax").flag("enabled")) {
      session.at("automatic_tax").with("status", "complete").with("provider", "stripe");
    }
    Metadata.merge(session, params);
    return account.keep(session);
  }

  private void refuseContradictions(Fields params) {
    params.find("customer").ifPresent(id -> account.require("customer", id, "customer"));
    if (params.has("customer") && params.has("customer_email")) {
      throw StripeError.invalid(
          "You may only specify one of these parameters: customer, customer_email.",
          null,
          "customer");
    }
    for (var name : List.of("success_url", "cancel_url")) {
      if (params.find(name).filter(url -> !ADDRESS.matcher(url).matches()).isPresent()) {
        throw StripeError.invalid("Not a valid URL", "url_invalid", name);
      }
    }
    var now = account.now();
    params
        .findNumber("expires_at")
        .filter(at -> at < now + SHORTEST - 60 || at > now + DAY + 60)
        .ifPresent(_ -> {
          throw StripeError.invalid(
              "The `expires_at` timestamp must be between 30 minutes and 24 hours from now.",
              null,
              "expires_at");
        });
    var data = params.at("subscription_data");
    if (data.has("trial_end") && data.has("trial_period_days")) {
      throw StripeError.invalid(
          "You may only specify one of trial_end and trial_period_days.",
          null,
          "subscription_data");
    }
    if (data.findNumber("trial_end").filter(end -> end < now + 2 * DAY).isPresent()) {
      throw StripeError.invalid(
          "The `trial_end` date has to be at least 2 days in the future.",
          null,
          "subscription_data[trial_end]");
    }
    if (data.findNumber("trial_period_days").filter(days -> days < 1).isPresent()) {
      throw StripeError.invalid(
          "The minimum number of trial period days is 1.",
          "parameter_invalid_integer",
          "subscription_data[trial_period_days]");
    }
  }

  private List<Fields> lines(Fields params) {
    var wanted = params.rows("line_items");
    if (wanted.isEmpty()) {
      throw StripeError.missing("line_items");
    }
    var lines = new ArrayList<Fields>();
    for (var place = 0; place < wanted.size(); place++) {
      var path = "line_items[" + place + "]";
      var line = wanted.get(place);
      var quantity =
          line.findNumber("quantity").orElseThrow(() -> StripeError.missing(path + "[quantity]"));
      if (quantity < 1) {
        throw StripeError.invalid(
            "This value must be greater than or equal to 1.",
            "parameter_invalid_integer",
            path + "[quantity]");
      }
      if (!line.has("price") && line.has("price_data")) {
        line.with("price", catalogue.createPrice(line.at("price_data")).id());
      }
      var price = start.recurring(line, path);
      var amount = Prices.times(price, quantity);
      if (!lines.isEmpty() && !price.is("currency", lines.getFirst().text("currency"))) {
        throw StripeError.invalid("All line items need the same currency.", null, path);
      }
      lines.add(
          account
              .blank("item", "li_")
              .with("amount_subtotal", amount)
              .with("amount_total", amount)
              .with("currency", price.text("currency"))
              .with("description", account.require("product", price.text("product")).find("name"))
              .with("price", price.shown())
              .with("quantity", quantity));
    }
    return lines;
  }

  private Fields list(Operations.Call call) {
    var params = call.params();
    var rows =
        account.all("checkout.session").stream()
            .filter(session -> Lists.fits(session, params, "customer", "subscription", "status"))
            .filter(session -> Lists.createdWithin(session, params))
            .toList();
    return Lists.page(rows, params, "/v1/checkout/sessions");
  }

  private Fields expire(Fields session) {
    if (!session.is("status", "open")) {
      throw StripeError.invalid(
          "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session"
              + " has a status of \""
              + session.text("status")
              + "\".",
          null,
          null);
    }
    session.with("status", "expired").with("url", null);
    account.announce("checkout.session.expired", session);
    return session;
  }

  /// Whether the buyer may leave the card out: there is a trial, and the session says so.
  static boolean cardIsOptional(Fields session) {
    return session.is("payment_method_collection", "if_required")
        && session.number("amount_total") == 0;
  }

  /// The buyer pays with the card of this number; none is fine only where the card is optional.
  ///
  /// @throws StripeError 402 if the card is declined; the session stays open
  Fields pay(Fields session, String number, String email) {
    if (!session.is("status", "open")) {
      throw StripeError.invalid("This session is no longer open.", null, null);
    }
    var withCard = !(number.isBlank() && cardIsOptional(session));
    if (withCard
        && Cards.accepted(number).equals(Cards.DECLINED_LATER)
        && session.number("amount_total") > 0) {
      throw StripeError.cardDeclined();
    }
    var known = session.find("customer").map(id -> account.require("customer", id));
    var customer = known.orElseGet(() -> newCustomer(session, email));
    var card = withCard ? cards.attach(customer, number) : new Fields();
    if (known.isEmpty()) {
      session.with("customer", customer.id());
    }
    var subscription = start.begin(customer, wanted(session, card));
    session
        .with("subscription", subscription.id())
        .with("invoice", subscription.find("latest_invoice"))
        .with("status", "complete")
        .with("url", null)
        .with(
            "payment_status", session.number("amount_total") == 0 ? "no_payment_required" : "paid")
        .with(
            "customer_details",
            new Fields()
                .take(customer, "address", "email", "name", "phone", "tax_exempt")
                .with("business_name", null)
                .with("individual_name", null)
                .with("tax_ids", List.of()));
    account.announce("checkout.session.completed", session);
    return session;
  }

  private Fields newCustomer(Fields session, String email) {
    var customer =
        account
            .blank("customer", "cus_")
            .with("email", session.find("customer_email").orElse(email))
            .with("invoice_prefix", session.id().substring("cs_test_".length(), 16));
    account.keep(customer);
    account.announce("customer.created", customer);
    return customer;
  }

  private static Fields wanted(Fields session, Fields card) {
    var request = session.at("_request");
    return new Fields()
        .with("items", request.rows("line_items"))
        .with("default_payment_method", card.find("id"))
        .take(request, "automatic_tax")
        .take(
            request.at("subscription_data"),
            "metadata",
            "description",
            "trial_period_days",
            "trial_end",
            "trial_settings");
  }
}

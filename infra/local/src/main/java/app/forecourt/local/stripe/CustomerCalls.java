package app.forecourt.local.stripe;

import java.util.Locale;

/// Customers and the cards attached to them.
final class CustomerCalls {

  private static final String WRITABLE =
      """
      name email phone description balance:int tax_exempt=none|exempt|reverse metadata.*
      preferred_locales[] address.city address.country address.line1 address.line2
      address.postal_code address.state invoice_settings.default_payment_method
      invoice_settings.footer
      """;

  private final Account account;
  private final Cards cards;

  CustomerCalls(Account account, Cards cards) {
    this.account = account;
    this.cards = cards;
  }

  void offer(Operations operations) {
    operations.post("/v1/customers", WRITABLE + " payment_method", this::create);
    operations.get("/v1/customers", "email" + Lists.CREATED, call -> list(call, "/v1/customers"));
    operations.get(
        "/v1/customers/search",
        "query! limit:int page",
        call -> Lists.search(account.all("customer"), call.params(), "/v1/customers/search"));
    operations.get("/v1/customers/{id}", "", call -> account.require("customer", call.id()));
    operations.post("/v1/customers/{id}", WRITABLE, this::update);
    operations.get(
        "/v1/customers/{id}/payment_methods",
        "type" + Lists.PARAMETERS,
        call ->
            Lists.page(
                cards.of(account.require("customer", call.id()).id()),
                call.params(),
                "/v1/customers/" + call.id() + "/payment_methods"));
    operations.get(
        "/v1/payment_methods/{id}", "", call -> account.require("payment_method", call.id()));
  }

  private Fields create(Operations.Call call) {
    var customer = account.blank("customer", "cus_");
    customer.with(
        "invoice_prefix", customer.id().substring("cus_".length(), 12).toUpperCase(Locale.ROOT));
    write(customer, call.params());
    account.keep(customer);
    account.announce("customer.created", customer);
    call.params()
        .find("payment_method")
        .ifPresent(token -> cards.attach(customer, numberOf(token)));
    return customer;
  }

  private Fields update(Operations.Call call) {
    var customer = account.require("customer", call.id());
    var before = customer.copy();
    write(customer, call.params());
    account.announce("customer.updated", customer, Changes.between(before, customer));
    return customer;
  }

  private void write(Fields customer, Fields params) {
    customer.take(
        params,
        "name",
        "email",
        "phone",
        "description",
        "balance",
        "tax_exempt",
        "preferred_locales",
        "address");
    var settings = params.at("invoice_settings");
    settings
        .find("default_payment_method")
        .ifPresent(method ->
            account.require("payment_method", method, "invoice_settings[default_payment_method]"));
    customer.at("invoice_settings").take(settings, "default_payment_method", "footer");
    Metadata.merge(customer, params);
  }

  private Fields list(Operations.Call call, String url) {
    var params = call.params();
    var rows =
        account.all("customer").stream()
            .filter(customer -> Lists.fits(customer, params, "email"))
            .filter(customer -> Lists.createdWithin(customer, params))
            .toList();
    return Lists.page(rows, params, url);
  }

  private static String numberOf(String token) {
    return switch (token) {
      case "pm_card_visa" -> Cards.GOOD;
      case "pm_card_chargeCustomerFail" -> Cards.DECLINED_LATER;
      case "pm_card_visa_chargeDeclined" -> Cards.DECLINED;
      default -> throw StripeError.noSuch("PaymentMethod", token, "payment_method");
    };
  }
}

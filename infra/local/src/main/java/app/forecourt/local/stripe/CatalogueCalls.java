package app.forecourt.local.stripe;

import java.math.BigDecimal;
import java.util.Optional;

/// Products and prices.
final class CatalogueCalls {

  static final String PRICE_RECURRING =
      "recurring.interval!=day|week|month|year recurring.interval_count:int"
          + " recurring.usage_type=licensed";
  private static final String PRODUCT =
      "active:bool description metadata.* images[] unit_label url statement_descriptor tax_code"
          + " marketing_features[].name";

  private final Account account;

  CatalogueCalls(Account account) {
    this.account = account;
  }

  void offer(Operations operations) {
    operations.post("/v1/products", "name! id " + PRODUCT, this::createProduct);
    operations.get("/v1/products", "active:bool ids[]" + Lists.CREATED, this::products);
    operations.get(
        "/v1/products/search",
        "query! limit:int page",
        call -> Lists.search(account.all("product"), call.params(), "/v1/products/search"));
    operations.get("/v1/products/{id}", "", call -> account.require("product", call.id()));
    operations.post("/v1/products/{id}", "name default_price " + PRODUCT, this::updateProduct);
    operations.post(
        "/v1/prices",
        """
        currency! product product_data.name product_data.metadata.* unit_amount:int
        unit_amount_decimal:decimal active:bool nickname lookup_key transfer_lookup_key:bool
        tax_behavior=inclusive|exclusive|unspecified billing_scheme=per_unit metadata.*
        """
            + PRICE_RECURRING,
        call -> createPrice(call.params()));
    operations.get(
        "/v1/prices",
        "active:bool product currency type=one_time|recurring lookup_keys[]" + Lists.CREATED,
        this::prices);
    operations.get(
        "/v1/prices/search",
        "query! limit:int page",
        call -> Lists.search(account.all("price"), call.params(), "/v1/prices/search"));
    operations.get("/v1/prices/{id}", "", call -> account.require("price", call.id()));
    operations.post(
        "/v1/prices/{id}",
        """
        active:bool nickname lookup_key transfer_lookup_key:bool metadata.*
        tax_behavior=inclusive|exclusive|unspecified
        """,
        this::updatePrice);
  }

  private Fields createProduct(Operations.Call call) {
    var params = call.params();
    params
        .find("id")
        .flatMap(account::find)
        .ifPresent(taken -> {
          throw StripeError.invalid("Product already exists.", "resource_already_exists", "id");
        });
    var product = product(params);
    params.find("id").ifPresent(id -> product.with("id", id));
    account.keep(product);
    account.announce("product.created", product);
    return product;
  }

  private Fields product(Fields params) {
    var product = account.blank("product", "prod_").with("updated", account.now());
    write(product, params);
    return product;
  }

  private Fields updateProduct(Operations.Call call) {
    var product = account.require("product", call.id());
    var before = product.copy();
    write(product, call.params());
    product.with("updated", account.now());
    account.announce("product.updated", product, Changes.between(before, product));
    return product;
  }

  private static void write(Fields product, Fields params) {
    product.take(
        params,
        "name",
        "active",
        "description",
        "images",
        "unit_label",
        "url",
        "statement_descriptor",
        "tax_code",
        "marketing_features",
        "default_price");
    Metadata.merge(product, params);
  }

  private Fields products(Operations.Call call) {
    var params = call.params();
    var ids = params.texts("ids");
    var rows =
        account.all("product").stream()
            .filter(product -> ids.isEmpty() || ids.contains(product.id()))
            .filter(product -> Lists.fits(product, params, "active"))
            .filter(product -> Lists.createdWithin(product, params))
            .toList();
    return Lists.page(rows, params, "/v1/products");
  }

  /// A new price, from the parameters of `POST /v1/prices` or from a line's `price_data`.
  Fields createPrice(Fields params) {
    if (!params.text("currency").matches("[a-z]{3}")) {
      throw StripeError.invalid(
          "Invalid currency: " + params.text("currency"), "parameter_invalid", "currency");
    }
    var amount = amount(params);
    var price =
        account
            .blank("price", "price_")
            .take(params, "currency", "active", "nickname", "tax_behavior")
            .with("type", params.has("recurring") ? "recurring" : "one_time")
            .with("unit_amount_decimal", amount.toPlainString());
    if (amount.scale() <= 0) {
      price.with("unit_amount", amount.longValueExact());
    }
    if (params.has("recurring")) {
      var recurring = params.at("recurring");
      price.with(
          "recurring",
          new Fields()
              .with("interval", recurring.text("interval"))
              .with("interval_count", recurring.findNumber("interval_count").orElse(1L))
              .with("meter", null)
              .with("trial_period_days", null)
              .with("usage_type", "licensed"));
    }
    Metadata.merge(price, params);
    takeLookupKey(price, params);
    price.with("product", productOf(params).id());
    account.keep(price);
    account.announce("price.created", price);
    return price;
  }

  private Fields productOf(Fields params) {
    if (params.has("product")) {
      return account.require("product", params.text("product"), "product");
    }
    if (!params.has("product_data")) {
      throw StripeError.missing("product");
    }
    var product = account.keep(product(params.at("product_data")));
    account.announce("product.created", product);
    return product;
  }

  private static BigDecimal amount(Fields params) {
    var whole = params.findNumber("unit_amount").map(BigDecimal::valueOf);
    var exact = params.find("unit_amount_decimal").map(BigDecimal::new);
    if (whole.isPresent() == exact.isPresent()) {
      throw StripeError.invalid(
          "You must specify exactly one of `unit_amount` and `unit_amount_decimal`.",
          "parameter_missing",
          "unit_amount");
    }
    var amount = whole.or(() -> exact).orElseThrow();
    if (amount.signum() < 0) {
      throw StripeError.invalid(
          "This value must be greater than or equal to 0.",
          "parameter_invalid_integer",
          "unit_amount");
    }
    return amount.scale() > 0 ? trimmed(amount) : amount;
  }

  private static BigDecimal trimmed(BigDecimal amount) {
    var stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /// A lookup key belongs to one price; another takes it over only when asked to.
  private void takeLookupKey(Fields price, Fields params) {
    var key = params.find("lookup_key");
    if (key.isPresent()) {
      holder(key)
          .filter(other -> !other.id().equals(price.id()))
          .ifPresent(other -> {
            if (!params.flag("transfer_lookup_key")) {
              throw StripeError.invalid(
                  "A price (`%s`) already uses that lookup key.".formatted(other.id()),
                  null,
                  "lookup_key");
            }
            other.with("lookup_key", null);
          });
    }
    price.take(params, "lookup_key");
  }

  private Optional<Fields> holder(Optional<String> key) {
    return account.all("price").stream()
        .filter(price -> price.find("lookup_key").equals(key))
        .findFirst();
  }

  private Fields updatePrice(Operations.Call call) {
    var price = account.require("price", call.id());
    var before = price.copy();
    price.take(call.params(), "active", "nickname", "tax_behavior");
    takeLookupKey(price, call.params());
    Metadata.merge(price, call.params());
    account.announce("price.updated", price, Changes.between(before, price));
    return price;
  }

  private Fields prices(Operations.Call call) {
    var params = call.params();
    var keys = params.texts("lookup_keys");
    var rows =
        account.all("price").stream()
            .filter(price -> keys.isEmpty() || keys.contains(price.find("lookup_key").orElse("")))
            .filter(price -> Lists.fits(price, params, "active", "product", "currency", "type"))
            .filter(price -> Lists.createdWithin(price, params))
            .toList();
    return Lists.page(rows, params, "/v1/prices");
  }
}

package app.forecourt.local.stripe;

import java.util.Optional;

/// Sessions and configurations of the customer portal.
final class PortalCalls {

  private static final String CONFIGURATION =
      """
      name default_return_url metadata.* business_profile.headline
      business_profile.privacy_policy_url business_profile.terms_of_service_url
      features.customer_update.enabled:bool features.customer_update.allowed_updates[]
      features.invoice_history.enabled:bool features.payment_method_update.enabled:bool
      features.subscription_cancel.enabled:bool
      features.subscription_cancel.mode=at_period_end|immediately
      features.subscription_cancel.proration_behavior=none|create_prorations|always_invoice
      features.subscription_cancel.cancellation_reason.enabled:bool
      features.subscription_cancel.cancellation_reason.options[]
      features.subscription_update.enabled:bool
      features.subscription_update.default_allowed_updates[]
      login_page.enabled:bool
      """;

  private final Account account;
  private final String publicUrl;

  PortalCalls(Account account, String publicUrl) {
    this.account = account;
    this.publicUrl = publicUrl;
  }

  void offer(Operations operations) {
    operations.post(
        "/v1/billing_portal/sessions",
        """
        customer! configuration return_url locale
        flow_data.type=payment_method_update|subscription_cancel
        flow_data.subscription_cancel.subscription
        flow_data.after_completion.type=portal_homepage|redirect|hosted_confirmation
        flow_data.after_completion.redirect.return_url
        """,
        this::open);
    operations.post("/v1/billing_portal/configurations", CONFIGURATION, this::configure);
    operations.get(
        "/v1/billing_portal/configurations",
        "active:bool is_default:bool" + Lists.PARAMETERS,
        call ->
            Lists.page(
                account.all("billing_portal.configuration").stream()
                    .filter(each -> Lists.fits(each, call.params(), "active", "is_default"))
                    .toList(),
                call.params(),
                "/v1/billing_portal/configurations"));
    operations.get(
        "/v1/billing_portal/configurations/{id}",
        "",
        call -> account.require("billing_portal.configuration", call.id()));
    operations.post(
        "/v1/billing_portal/configurations/{id}",
        "active:bool " + CONFIGURATION,
        call -> {
          var configuration = account.require("billing_portal.configuration", call.id());
          write(configuration, call.params());
          account.announce("billing_portal.configuration.updated", configuration);
          return configuration;
        });
  }

  private Fields open(Operations.Call call) {
    var params = call.params();
    var customer = account.require("customer", params.text("customer"), "customer");
    params
        .find("return_url")
        .filter(url -> !url.matches("https?://[^/\\s]+.*"))
        .ifPresent(_ -> {
          throw StripeError.invalid("Not a valid URL", "url_invalid", "return_url");
        });
    var configuration =
        params
            .find("configuration")
            .map(id -> account.require("billing_portal.configuration", id, "configuration"))
            .orElseGet(this::usual);
    var session = account.blank("billing_portal.session", "bps_");
    session
        .with("customer", customer.id())
        .with("configuration", configuration.id())
        .with("return_url", params.find("return_url").or(() -> usualReturn(configuration)))
        .with("locale", params.find("locale"))
        .with("url", publicUrl + "/p/session/" + session.id());
    if (params.has("flow_data")) {
      session.with("flow", flow(params.at("flow_data")));
    }
    return account.keep(session);
  }

  private static Fields flow(Fields wanted) {
    var after = wanted.at("after_completion");
    var flow =
        new Fields()
            .with("type", wanted.text("type"))
            .with("subscription_cancel", null)
            .with("subscription_update", null)
            .with("subscription_update_confirm", null)
            .with(
                "after_completion",
                new Fields()
                    .with("type", after.find("type").orElse("portal_homepage"))
                    .with("hosted_confirmation", null)
                    .with("redirect", after.value("redirect")));
    if (wanted.has("subscription_cancel")) {
      flow.with(
          "subscription_cancel",
          new Fields()
              .take(wanted.at("subscription_cancel"), "subscription")
              .with("retention", null));
    }
    return flow;
  }

  private static Optional<String> usualReturn(Fields configuration) {
    return configuration.find("default_return_url");
  }

  /// The configuration that applies when a session names none: everything is on.
  private Fields usual() {
    return account.all("billing_portal.configuration").stream()
        .filter(each -> each.flag("is_default"))
        .findFirst()
        .orElseGet(() -> {
          var configuration =
              account
                  .blank("billing_portal.configuration", "bpc_")
                  .with("is_default", true)
                  .with("updated", account.now());
          var features = configuration.at("features");
          features.at("invoice_history").with("enabled", true);
          features.at("payment_method_update").with("enabled", true);
          features.at("subscription_cancel").with("enabled", true);
          return account.keep(configuration);
        });
  }

  private Fields configure(Operations.Call call) {
    if (!call.params().has("features")) {
      throw StripeError.missing("features");
    }
    var configuration = account.blank("billing_portal.configuration", "bpc_");
    write(configuration, call.params());
    account.keep(configuration);
    account.announce("billing_portal.configuration.created", configuration);
    return configuration;
  }

  private void write(Fields configuration, Fields params) {
    configuration
        .take(params, "name", "active", "default_return_url")
        .with("updated", account.now());
    Metadata.merge(configuration, params);
    copy(params, configuration, "business_profile", "login_page");
    var features = params.at("features");
    features.names().forEach(name -> copy(features, configuration.at("features"), name));
  }

  private static void copy(Fields from, Fields to, String... names) {
    for (var name : names) {
      var source = from.at(name);
      to.at(name).take(source, source.names().toArray(String[]::new));
    }
  }
}

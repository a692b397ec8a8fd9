package app.forecourt.local.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.net.ApiResource;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerSearchParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.ProductUpdateParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionRetrieveParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.billingportal.ConfigurationCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/// One group's life with Stripe, from sign-up to the end, told to whichever Stripe it is given;
/// what Forecourt relies on in the answers is written down as it goes.
final class Story {

  private static final String[] CUSTOMER = {
    "object", "id", "email", "name", "metadata", "livemode", "balance", "created"
  };
  private static final String[] PRICE = {
    "object",
    "id",
    "active",
    "currency",
    "unit_amount",
    "unit_amount_decimal",
    "lookup_key",
    "product",
    "type",
    "billing_scheme",
    "recurring.interval",
    "recurring.interval_count",
    "recurring.usage_type"
  };
  private static final String[] SESSION = {
    "object",
    "id",
    "mode",
    "status",
    "payment_status",
    "customer",
    "client_reference_id",
    "subscription",
    "amount_total",
    "amount_subtotal",
    "currency",
    "success_url",
    "cancel_url",
    "url",
    "metadata",
    "expires_at",
    "livemode",
    "locale",
    "ui_mode"
  };
  private static final String[] SUBSCRIPTION = {
    "object",
    "id",
    "status",
    "customer",
    "currency",
    "metadata",
    "collection_method",
    "cancel_at_period_end",
    "cancel_at",
    "canceled_at",
    "ended_at",
    "trial_start",
    "trial_end",
    "start_date",
    "latest_invoice",
    "items.object",
    "items.has_more",
    "items.data.object",
    "items.data.id",
    "items.data.quantity",
    "items.data.price.id",
    "items.data.price.unit_amount",
    "items.data.price.lookup_key",
    "items.data.current_period_start",
    "items.data.current_period_end",
    "items.data.subscription"
  };
  private static final String[] INVOICE = {
    "object",
    "status",
    "customer",
    "currency",
    "billing_reason",
    "collection_method",
    "subtotal",
    "total",
    "amount_due",
    "amount_paid",
    "amount_remaining",
    "starting_balance",
    "attempt_count",
    "parent.type",
    "parent.subscription_details.subscription",
    "parent.subscription_details.metadata",
    "hosted_invoice_url",
    "invoice_pdf",
    "lines.object",
    "lines.data.amount",
    "lines.data.currency",
    "lines.data.pricing.price_details.price",
    "lines.data.period.start",
    "lines.data.period.end",
    "lines.data.parent.subscription_item_details.proration"
  };

  private static final List<String> EVENTS =
      List.of(
          "customer.created",
          "checkout.session.completed",
          "checkout.session.expired",
          "customer.subscription.created",
          "customer.subscription.updated",
          "customer.subscription.deleted",
          "customer.subscription.trial_will_end",
          "invoice.created",
          "invoice.finalized",
          "invoice.paid",
          "invoice.payment_succeeded",
          "invoice.payment_failed",
          "invoiceitem.created");

  private final StripeClient stripe;
  private final Shop buyer;
  private final IntConsumer daysPass;
  private final BiConsumer<String, Boolean> card;
  private final List<String> told = new ArrayList<>();

  /// @param buyer who opens hosted pages
  /// @param daysPass moves the Stripe's clock
  /// @param card makes a customer's card good or declining
  Story(URI address, Shop buyer, IntConsumer daysPass, BiConsumer<String, Boolean> card) {
    this.stripe = Shop.client(address, Shop.KEY);
    this.buyer = buyer;
    this.daysPass = daysPass;
    this.card = card;
  }

  /// Every line of it.
  List<String> told() throws StripeException {
    var customer = signUp();
    var price = catalogue();
    var begun = checkout(customer, price);
    daysPass.accept(15);
    tell("after the trial", current(begun), SUBSCRIPTION);
    tellInvoices("after the trial", begun);
    change(begun, 3, 5);
    change(begun, 5, 2);
    daysPass.accept(31);
    tellInvoices("after the credit", begun);
    card.accept(customer.getId(), false);
    daysPass.accept(31);
    tell("declined", current(begun), SUBSCRIPTION);
    tellInvoices("declined", begun);
    card.accept(customer.getId(), true);
    daysPass.accept(4);
    tell("paid after all", current(begun), SUBSCRIPTION);
    portal(customer);
    end(begun);
    for (var type : EVENTS) {
      var listed = stripe.v1().events().list(EventListParams.builder().setType(type).build());
      told.add("events " + type + ": " + listed.getData().size());
    }
    return told;
  }

  private Customer signUp() throws StripeException {
    var wanted =
        CustomerCreateParams.builder()
            .setEmail("gm@north.example")
            .setName("北方汽车集团")
            .putMetadata("tenant", "north")
            .putMetadata("signup", "1")
            .build();
    var customer = stripe.v1().customers().create(wanted, Shop.once("story-customer"));
    var again = stripe.v1().customers().create(wanted, Shop.once("story-customer"));
    told.add("replayed: " + again.getId().equals(customer.getId()));
    tell("customer", customer, CUSTOMER);
    tell(
        "renamed",
        stripe
            .v1()
            .customers()
            .update(
                customer.getId(),
                CustomerUpdateParams.builder()
                    .setName("北方集团")
                    .putMetadata("signup", "")
                    .putMetadata("plan", "group")
                    .build(),
                Shop.once("story-rename")),
        CUSTOMER);
    tell("again", stripe.v1().customers().retrieve(customer.getId()), CUSTOMER);
    var byMail = CustomerListParams.builder().setEmail("gm@north.example").setLimit(1L).build();
    told.add("by mail: " + stripe.v1().customers().list(byMail).getData().size());
    var byTenant = CustomerSearchParams.builder().setQuery("metadata['tenant']:'north'").build();
    told.add("by tenant: " + stripe.v1().customers().search(byTenant).getData().size());
    return customer;
  }

  private Price catalogue() throws StripeException {
    var product =
        stripe
            .v1()
            .products()
            .create(
                ProductCreateParams.builder().setName("车店云").putMetadata("plan", "group").build(),
                Shop.once("story-product"));
    tell("product", product, "object", "id", "name", "active", "metadata");
    tell(
        "described",
        stripe
            .v1()
            .products()
            .update(
                product.getId(),
                ProductUpdateParams.builder().setDescription("按门店计费").build(),
                Shop.once("story-describe")),
        "name",
        "description");
    var price =
        stripe
            .v1()
            .prices()
            .create(
                PriceCreateParams.builder()
                    .setProduct(product.getId())
                    .setCurrency("cny")
                    .setUnitAmount(Shop.PER_STORE)
                    .setLookupKey("story_group_monthly")
                    .setRecurring(
                        PriceCreateParams.Recurring.builder()
                            .setInterval(PriceCreateParams.Recurring.Interval.MONTH)
                            .build())
                    .build(),
                Shop.once("story-price"));
    tell("price", price, PRICE);
    var listed =
        stripe
            .v1()
            .prices()
            .list(
                PriceListParams.builder()
                    .addLookupKey("story_group_monthly")
                    .setActive(true)
                    .build());
    told.add("prices: " + listed.getData().size() + " more " + listed.getHasMore());
    return price;
  }

  private Subscription checkout(Customer customer, Price price) throws StripeException {
    var sessions = stripe.v1().checkout().sessions();
    var wanted =
        SessionCreateParams.builder()
            .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
            .setCustomer(customer.getId())
            .setClientReferenceId("signup-1")
            .setLocale(SessionCreateParams.Locale.ZH)
            .setSuccessUrl("http://localhost:8080/done?cs={CHECKOUT_SESSION_ID}")
            .setCancelUrl("http://localhost:8080/canceled")
            .putMetadata("tenant", "north")
            .setSubscriptionData(Shop.trialOf(14))
            .addLineItem(
                SessionCreateParams.LineItem.builder()
                    .setPrice(price.getId())
                    .setQuantity(3L)
                    .build())
            .build();
    var left = sessions.create(wanted, Shop.once("story-checkout-1"));
    tell("expired", sessions.expire(left.getId()), SESSION);
    var session = sessions.create(wanted, Shop.once("story-checkout-2"));
    tell("open", session, SESSION);
    told.add("lines: " + sessions.lineItems().list(session.getId()).getData().size());
    told.add("page: " + buyer.visit(session.getUrl(), "zh").statusCode());
    told.add("paid: " + buyer.pay(session.getUrl()).replace(session.getId(), "cs_…"));
    var complete = sessions.retrieve(session.getId());
    tell("complete", complete, SESSION);
    var listed = sessions.list(SessionListParams.builder().setCustomer(customer.getId()).build());
    told.add("sessions: " + listed.getData().stream().map(Session::getStatus).toList());
    var subscription =
        stripe
            .v1()
            .subscriptions()
            .retrieve(
                complete.getSubscription(),
                SubscriptionRetrieveParams.builder()
                    .addExpand("latest_invoice")
                    .addExpand("customer")
                    .build());
    tell("expanded", subscription, "status", "customer.email", "latest_invoice.status");
    told.add("trial: " + (subscription.getTrialEnd() - subscription.getTrialStart()));
    var begun = current(subscription);
    tell("on trial", begun, SUBSCRIPTION);
    tell("preview on trial", preview(begun, 4, begun.getTrialStart() + 10), INVOICE);
    return begun;
  }

  /// Changes the number of stores in the middle of the period, after looking what it would cost.
  private void change(Subscription subscription, long from, long to) throws StripeException {
    var item = current(subscription).getItems().getData().getFirst();
    var middle = (item.getCurrentPeriodStart() + item.getCurrentPeriodEnd()) / 2;
    var what = from + " to " + to;
    tell("preview " + what, preview(current(subscription), to, middle), INVOICE);
    var changed =
        stripe
            .v1()
            .subscriptions()
            .update(
                subscription.getId(),
                SubscriptionUpdateParams.builder()
                    .setProrationDate(middle)
                    .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
                    .addItem(
                        SubscriptionUpdateParams.Item.builder()
                            .setId(item.getId())
                            .setQuantity(to)
                            .build())
                    .build(),
                Shop.once("story-change-" + to));
    tell("changed " + what, changed, SUBSCRIPTION);
    tellInvoices("changed " + what, subscription);
    tell(
        "balance after " + what,
        stripe.v1().customers().retrieve(subscription.getCustomer()),
        "balance");
  }

  private Invoice preview(Subscription subscription, long stores, long moment)
      throws StripeException {
    return stripe
        .v1()
        .invoices()
        .createPreview(
            InvoiceCreatePreviewParams.builder()
                .setSubscription(subscription.getId())
                .setSubscriptionDetails(
                    InvoiceCreatePreviewParams.SubscriptionDetails.builder()
                        .setProrationDate(moment)
                        .setProrationBehavior(
                            InvoiceCreatePreviewParams.SubscriptionDetails.ProrationBehavior
                                .ALWAYS_INVOICE)
                        .addItem(
                            InvoiceCreatePreviewParams.SubscriptionDetails.Item.builder()
                                .setId(subscription.getItems().getData().getFirst().getId())
                                .setQuantity(stores)
                                .build())
                        .build())
                .build(),
            Shop.once("story-preview-" + stores));
  }

  private void portal(Customer customer) throws StripeException {
    var configuration =
        stripe
            .v1()
            .billingPortal()
            .configurations()
            .create(
                ConfigurationCreateParams.builder()
                    .setFeatures(
                        ConfigurationCreateParams.Features.builder()
                            .setInvoiceHistory(
                                ConfigurationCreateParams.Features.InvoiceHistory.builder()
                                    .setEnabled(true)
                                    .build())
                            .build())
                    .build(),
                Shop.once("story-portal-configuration"));
    tell("configuration", configuration, "object", "id", "features.invoice_history.enabled");
    var session =
        stripe
            .v1()
            .billingPortal()
            .sessions()
            .create(
                com.stripe.param.billingportal.SessionCreateParams.builder()
                    .setCustomer(customer.getId())
                    .setConfiguration(configuration.getId())
                    .setReturnUrl("http://localhost:8080/billing")
                    .build(),
                Shop.once("story-portal"));
    tell("portal", session, "object", "id", "customer", "return_url", "url", "configuration");
    told.add("portal page: " + buyer.visit(session.getUrl(), "zh").statusCode());
  }

  private void end(Subscription subscription) throws StripeException {
    for (var ends : List.of(true, false, true)) {
      var params = SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(ends);
      tell(
          "ends " + ends,
          stripe
              .v1()
              .subscriptions()
              .update(subscription.getId(), params.build(), Shop.once("story-end-" + told.size())),
          SUBSCRIPTION);
    }
    daysPass.accept(31);
    tell("ended", current(subscription), SUBSCRIPTION);
    var all =
        SubscriptionListParams.builder()
            .setCustomer(subscription.getCustomer())
            .setStatus(SubscriptionListParams.Status.ALL)
            .build();
    told.add("subscriptions: " + stripe.v1().subscriptions().list(all).getData().size());
  }

  private Subscription current(Subscription subscription) throws StripeException {
    return stripe.v1().subscriptions().retrieve(subscription.getId());
  }

  private void tellInvoices(String when, Subscription subscription) throws StripeException {
    var invoices =
        stripe
            .v1()
            .invoices()
            .list(
                InvoiceListParams.builder()
                    .setSubscription(subscription.getId())
                    .setLimit(20L)
                    .build())
            .getData();
    told.add(when + ": invoices " + invoices.size());
    for (var invoice : invoices) {
      tell(when + ": invoice", stripe.v1().invoices().retrieve(invoice.getId()), INVOICE);
    }
  }

  private void tell(String what, ApiResource answer, String... paths) {
    Essence.of(answer, paths).forEach(line -> told.add(what + ": " + line));
  }
}

package app.forecourt.local.stripe;

import java.util.ArrayList;
import java.util.List;

/// Invoices: read, previewed, paid.
final class InvoiceCalls {

  private final Account account;
  private final Invoices invoices;
  private final Collection collection;
  private final SubscriptionStart start;
  private final SubscriptionChange change;

  InvoiceCalls(
      Account account,
      Invoices invoices,
      Collection collection,
      SubscriptionStart start,
      SubscriptionChange change) {
    this.account = account;
    this.invoices = invoices;
    this.collection = collection;
    this.start = start;
    this.change = change;
  }

  void offer(Operations operations) {
    operations.get(
        "/v1/invoices",
        "customer subscription status=draft|open|paid|uncollectible|void"
            + " collection_method=charge_automatically|send_invoice"
            + Lists.CREATED,
        this::list);
    operations.post(
        "/v1/invoices/create_preview",
        """
        customer subscription subscription_details.proration_date:int
        subscription_details.proration_behavior=none|create_prorations|always_invoice
        subscription_details.cancel_at_period_end:bool
        subscription_details.items[].id subscription_details.items[].price
        subscription_details.items[].quantity:int subscription_details.items[].deleted:bool
        """,
        this::preview);
    operations.get("/v1/invoices/{id}", "", call -> account.require("invoice", call.id()));
    operations.get(
        "/v1/invoices/{id}/lines",
        Lists.PARAMETERS,
        call ->
            Lists.page(
                account.require("invoice", call.id()).at("lines").rows("data"),
                call.params(),
                "/v1/invoices/" + call.id() + "/lines"));
    operations.post(
        "/v1/invoices/{id}/pay",
        "paid_out_of_band:bool",
        call -> pay(account.require("invoice", call.id()), call.params().flag("paid_out_of_band")));
    operations.post(
        "/v1/invoices/{id}/void",
        "",
        call -> {
          var invoice = account.require("invoice", call.id());
          if (!invoice.is("status", "open")) {
            throw StripeError.invalid(
                "You can only void open invoices.", "invoice_not_editable", null);
          }
          invoices.markVoid(invoice, account.now());
          return invoice;
        });
  }

  private Fields list(Operations.Call call) {
    var params = call.params();
    var rows =
        account.all("invoice").stream()
            .filter(each -> Lists.fits(each, params, "customer", "status", "collection_method"))
            .filter(each -> Lists.createdWithin(each, params))
            .filter(each ->
                params
                    .find("subscription")
                    .map(id -> each.at("parent").at("subscription_details").is("subscription", id))
                    .orElse(true))
            .toList();
    return Lists.page(rows, params, "/v1/invoices");
  }

  /// Tries to collect an open invoice, or records that it was paid some other way.
  ///
  /// @throws StripeError 402 if the card is declined; the try counts all the same
  Fields pay(Fields invoice, boolean outOfBand) {
    if (invoice.is("status", "paid")) {
      throw StripeError.invalid("Invoice is already paid", "invoice_already_paid", null);
    }
    if (!invoice.is("status", "open")) {
      throw StripeError.invalid(
          "Invoice is " + invoice.text("status") + " and cannot be paid", "invoice_not_open", null);
    }
    if (outOfBand) {
      collection.paid(invoice, account.now());
    } else if (!collection.collect(invoice, account.now())) {
      throw StripeError.cardDeclined();
    }
    return invoice;
  }

  /// The invoice that a change, or the next period, would bring. Nothing is kept.
  private Fields preview(Operations.Call call) {
    var params = call.params();
    var details = params.at("subscription_details");
    if (params.has("subscription")) {
      return ofChange(
          account.require("subscription", params.text("subscription"), "subscription"), details);
    }
    if (!params.has("customer")) {
      throw StripeError.missing("customer");
    }
    var customer = account.require("customer", params.text("customer"), "customer");
    var now = account.now();
    var proposed = start.proposed(customer, details, now);
    var lines =
        SubscriptionLife.items(proposed).stream()
            .map(item ->
                invoices.line(
                    proposed,
                    item,
                    Prices.period(item),
                    item.number("current_period_start"),
                    item.number("current_period_end"),
                    SubscriptionChange.described(item)))
            .toList();
    return upcoming(invoices.draft(customer, proposed, lines, "upcoming", now));
  }

  private Fields ofChange(Fields subscription, Fields details) {
    if (SubscriptionLife.isOver(subscription)) {
      throw StripeError.invalid(
          "No upcoming invoices for customer: " + subscription.text("customer"),
          "invoice_upcoming_none",
          null);
    }
    var now = account.now();
    var behavior = details.find("proration_behavior").orElse("create_prorations");
    var moment = details.findNumber("proration_date").orElse(now);
    var changed = subscription.copy();
    var prorations = change.apply(changed, details.rows("items"), behavior, moment);
    var lines = new ArrayList<Fields>();
    prorations.reversed().forEach(each -> lines.add(invoices.line(changed, each)));
    invoices.pending(subscription).forEach(each -> lines.add(invoices.line(changed, each)));
    if (!behavior.equals("always_invoice")) {
      lines.addAll(nextPeriod(changed));
    }
    var customer = account.require("customer", subscription.text("customer"));
    return upcoming(invoices.draft(customer, changed, lines, "upcoming", now));
  }

  private List<Fields> nextPeriod(Fields subscription) {
    return SubscriptionLife.items(subscription).stream()
        .map(item -> {
          var end = item.number("current_period_end");
          return invoices.line(
              subscription,
              item,
              Prices.period(item),
              end,
              Renewal.nextEnd(subscription, item, end),
              SubscriptionChange.described(item));
        })
        .toList();
  }

  private Fields upcoming(Fields invoice) {
    return invoice.with("id", account.newId("upcoming_in_"));
  }
}

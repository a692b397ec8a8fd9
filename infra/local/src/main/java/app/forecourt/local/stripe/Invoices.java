package app.forecourt.local.stripe;

import com.google.gson.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes invoices: their lines, totals and the customer's credit. Where Stripe keeps a renewal's
/// invoice as a draft for an hour, the sandbox finalizes it at once.
final class Invoices {

  private static final long DAY = 86_400;

  private final Account account;
  private final String publicUrl;

  Invoices(Account account, String publicUrl) {
    this.account = account;
    this.publicUrl = publicUrl;
  }

  /// A line for `quantity` of the item from `start` to `end`.
  Fields line(
      Fields subscription, Fields item, long amount, long start, long end, String description) {
    return line(subscription, item, amount, start, end, description, null);
  }

  private Fields line(
      Fields subscription,
      Fields item,
      long amount,
      long start,
      long end,
      String description,
      @Nullable Fields invoiceItem) {
    var details =
        new Fields()
            .with("invoice_item", invoiceItem == null ? null : invoiceItem.id())
            .with("proration", invoiceItem != null)
            .with("proration_details", new Fields().with("credited_items", null))
            .with("subscription", subscription.id())
            .with("subscription_item", item.id());
    var quantity = (invoiceItem == null ? item : invoiceItem).findNumber("quantity").orElse(0L);
    return account
        .blank("line_item", "il_")
        .with("amount", amount)
        .with("subtotal", amount)
        .with("currency", subscription.text("currency"))
        .with("description", description)
        .with("discountable", invoiceItem == null)
        .with("period", new Fields().with("start", start).with("end", end))
        .with("subscription", subscription.id())
        .with("quantity", quantity)
        .with("quantity_decimal", Long.toString(quantity))
        .with(
            "parent",
            new Fields()
                .with("type", "subscription_item_details")
                .with("invoice_item_details", null)
                .with("subscription_item_details", details))
        .with("pricing", pricing(item.at("price")));
  }

  static Fields pricing(Fields price) {
    return new Fields()
        .with("type", "price_details")
        .with(
            "price_details",
            new Fields().with("price", price.id()).with("product", price.text("product")))
        .with("unit_amount_decimal", price.find("unit_amount_decimal"));
  }

  /// The line for a proration.
  Fields line(Fields subscription, Fields invoiceItem) {
    return line(
        subscription,
        invoiceItem.at("_item"),
        invoiceItem.number("amount"),
        invoiceItem.at("period").number("start"),
        invoiceItem.at("period").number("end"),
        invoiceItem.text("description"),
        invoiceItem);
  }

  /// The prorations that wait for the subscription's next invoice, the newest first.
  List<Fields> pending(Fields subscription) {
    return account.all("invoiceitem").stream()
        .filter(each -> !each.has("invoice"))
        .filter(each ->
            each.at("parent").at("subscription_details").is("subscription", subscription.id()))
        .toList();
  }

  /// An invoice as it would be, not kept: the credit is reckoned with but not used up.
  ///
  /// @param reason Stripe's `billing_reason`
  Fields draft(
      Fields customer, Fields subscription, List<Fields> lines, String reason, long moment) {
    var id = account.newId("in_");
    var data = new JsonArray();
    lines.forEach(line -> data.add(line.with("invoice", id).json()));
    var total = lines.stream().mapToLong(line -> line.number("amount")).sum();
    var credit = customer.number("balance");
    var due = Math.max(0, total + Math.min(0, credit));
    return account
        .blank("invoice", "in_")
        .with("id", id)
        .with("created", moment)
        .with("customer", customer.id())
        .with("customer_email", customer.find("email"))
        .with("customer_name", customer.find("name"))
        .with("customer_phone", customer.find("phone"))
        .with("customer_tax_exempt", "none")
        .with("currency", subscription.text("currency"))
        .with("billing_reason", reason)
        .with("collection_method", subscription.text("collection_method"))
        .with("default_payment_method", subscription.find("default_payment_method"))
        .with("status", "draft")
        .with("period_start", moment)
        .with("period_end", moment)
        .with(
            "lines",
            new Fields()
                .with("object", "list")
                .with("data", data)
                .with("has_more", false)
                .with("url", "/v1/invoices/" + id + "/lines"))
        .with("subtotal", total)
        .with("subtotal_excluding_tax", total)
        .with("total", total)
        .with("total_excluding_tax", total)
        .with("amount_due", due)
        .with("amount_remaining", due)
        .with("starting_balance", credit)
        .with(
            "parent",
            new Fields()
                .with("type", "subscription_details")
                .with("quote_details", null)
                .with(
                    "subscription_details",
                    new Fields()
                        .with("subscription", subscription.id())
                        .with("metadata", subscription.at("metadata").copy())));
  }

  /// Writes an invoice over the waiting prorations and these lines, and finalizes it.
  Fields issue(
      Fields customer, Fields subscription, List<Fields> lines, String reason, long moment) {
    var all = new ArrayList<Fields>();
    var prorations = pending(subscription);
    prorations.forEach(each -> all.add(line(subscription, each)));
    all.addAll(lines);
    var invoice = account.keep(draft(customer, subscription, all, reason, moment));
    prorations.forEach(each -> each.with("invoice", invoice.id()));
    subscription.with("latest_invoice", invoice.id());
    account.announce("invoice.created", invoice);
    finalizeAt(invoice, customer, subscription, moment);
    return invoice;
  }

  private void finalizeAt(Fields invoice, Fields customer, Fields subscription, long moment) {
    var total = invoice.number("total");
    var credit = customer.number("balance");
    var left = total < 0 ? credit + total : Math.min(0, credit + total);
    if (credit <= 0 && left != credit) {
      customer.with("balance", left);
    }
    var sequence = customer.number("next_invoice_sequence");
    customer.with("next_invoice_sequence", sequence + 1);
    invoice
        .with("status", "open")
        .with("number", "%s-%04d".formatted(customer.text("invoice_prefix"), sequence))
        .with("effective_at", moment)
        .with("ending_balance", customer.number("balance"))
        .with("hosted_invoice_url", publicUrl + "/i/" + invoice.id())
        .with("invoice_pdf", publicUrl + "/i/" + invoice.id() + "/pdf")
        .at("status_transitions")
        .with("finalized_at", moment);
    if (invoice.is("collection_method", "send_invoice")) {
      invoice.with(
          "due_date", moment + DAY * subscription.findNumber("days_until_due").orElse(30L));
    }
    account.announce("invoice.finalized", invoice);
  }

  /// The subscription an invoice is for.
  Optional<Fields> subscriptionOf(Fields invoice) {
    return invoice
        .at("parent")
        .at("subscription_details")
        .find("subscription")
        .flatMap(id -> account.find("subscription", id));
  }

  void markPaid(Fields invoice, long moment) {
    invoice
        .with("status", "paid")
        .with("amount_paid", invoice.number("amount_due"))
        .with("amount_remaining", 0)
        .with("next_payment_attempt", null)
        .with("auto_advance", false)
        .at("status_transitions")
        .with("paid_at", moment);
    account.announce("invoice.paid", invoice);
    account.announce("invoice.payment_succeeded", invoice);
  }

  void markVoid(Fields invoice, long moment) {
    invoice
        .with("status", "void")
        .with("next_payment_attempt", null)
        .with("auto_advance", false)
        .at("status_transitions")
        .with("voided_at", moment);
    account.announce("invoice.voided", invoice);
  }
}

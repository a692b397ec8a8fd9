package app.forecourt.local.stripe;

import java.util.List;
import java.util.stream.Collectors;

/// The hosted page where a customer looks after subscription, card and invoices.
final class PortalPage {

  private final Account account;
  private final Cards cards;
  private final SubscriptionCalls subscriptions;
  private final InvoiceCalls invoices;

  PortalPage(Account account, Cards cards, SubscriptionCalls subscriptions, InvoiceCalls invoices) {
    this.account = account;
    this.cards = cards;
    this.subscriptions = subscriptions;
    this.invoices = invoices;
  }

  HostedPages.Reply shown(Fields session, Page page) {
    return HostedPages.Reply.page(contents(session, page, ""));
  }

  /// What the customer did: `card`, `end`, `keep` or `pay`.
  HostedPages.Reply submitted(Fields session, Fields form, Page page) {
    var customer = customer(session);
    try {
      switch (form.find("do").orElse("")) {
        case "card" -> cards.attach(customer, form.find("card").orElse(""));
        case "good" -> cards.attach(customer, Cards.GOOD);
        case "declining" -> cards.attach(customer, Cards.DECLINED_LATER);
        case "end" -> subscriptions.update(own(customer, form), ending(true));
        case "keep" -> subscriptions.update(own(customer, form), ending(false));
        case "pay" -> invoices.pay(ownInvoice(customer, form), false);
        default -> {
          return shown(session, page);
        }
      }
    } catch (StripeError refused) {
      var sentence =
          page.text(refused.status() == 402 ? "declined" : "refused", refused.sentence());
      return HostedPages.Reply.page(refused.status(), contents(session, page, sentence));
    }
    return HostedPages.Reply.redirect("/p/session/" + session.id());
  }

  private static Fields ending(boolean ends) {
    return new Fields().with("cancel_at_period_end", ends);
  }

  private Fields customer(Fields session) {
    return account.require("customer", session.text("customer"));
  }

  private Fields own(Fields customer, Fields form) {
    return live(customer).stream()
        .filter(each -> form.is("subscription", each.id()))
        .findFirst()
        .orElseThrow(
            () -> StripeError.noSuch("subscription", form.find("subscription").orElse("")));
  }

  private Fields ownInvoice(Fields customer, Fields form) {
    return account
        .find("invoice", form.find("invoice").orElse(""))
        .filter(invoice -> invoice.is("customer", customer.id()))
        .orElseThrow(() -> StripeError.noSuch("invoice", form.find("invoice").orElse("")));
  }

  private List<Fields> live(Fields customer) {
    return account.all("subscription").stream()
        .filter(each -> each.is("customer", customer.id()))
        .filter(each -> !SubscriptionLife.isOver(each))
        .toList();
  }

  private String contents(Fields session, Page page, String error) {
    var customer = customer(session);
    var contents =
        """
        <section class=wide>
        <h1>%s</h1>
        <p>%s %s</p>
        %s
        %s
        </section>
        """
                .formatted(
                    page.text("portal.title"),
                    Page.escaped(customer.find("name").orElse("")),
                    Page.escaped(customer.find("email").orElse("")),
                    error.isEmpty()
                        ? ""
                        : "<p class=bad role=alert data-testid=error>" + error + "</p>",
                    session
                        .find("return_url")
                        .map(url ->
                            "<a class=button data-testid=return href=\"%s\">%s</a>"
                                .formatted(Page.escaped(url), page.text("return")))
                        .orElse(""))
            + live(customer).stream()
                .map(each -> subscription(each, page))
                .collect(Collectors.joining())
            + card(customer, page)
            + invoices(customer, page);
    return page.framed(page.text("portal.title"), contents);
  }

  private String subscription(Fields subscription, Page page) {
    var ends = subscription.flag("cancel_at_period_end");
    var end = page.date(SubscriptionLife.periodEnd(subscription));
    return """
    <section data-testid=subscription>
    <h2>%s</h2>
    <dl>
    %s
    <dt>%s</dt><dd data-testid=status data-status="%s">%s</dd>
    <dt>%s</dt><dd>%s</dd>
    </dl>
    <form method=post class=row>
    <input type=hidden name=subscription value="%s">
    <button name=do value="%s" data-testid="%s">%s</button>
    </form>
    </section>
    """
        .formatted(
            page.text("portal.subscription"),
            SubscriptionLife.items(subscription).stream()
                .map(item -> item(item, page))
                .collect(Collectors.joining()),
            page.text("portal.status"),
            subscription.text("status"),
            page.text("status." + subscription.text("status")),
            page.text(ends ? "portal.ends" : "portal.renews"),
            end,
            subscription.id(),
            ends ? "keep" : "end",
            ends ? "keep-subscription" : "end-subscription",
            page.text(ends ? "portal.keep" : "portal.end"));
  }

  private String item(Fields item, Page page) {
    var price = item.at("price");
    var product = account.find("product", price.text("product")).flatMap(it -> it.find("name"));
    return "<dt>%s × %d</dt><dd>%s %s</dd>"
        .formatted(
            Page.escaped(product.orElseGet(price::id)),
            item.findNumber("quantity").orElse(0L),
            page.money(Prices.period(item), price.text("currency")),
            page.text("per." + price.at("recurring").text("interval")));
  }

  private String card(Fields customer, Page page) {
    var present =
        cards
            .charged(customer, live(customer).stream().findFirst())
            .map(method -> page.text("portal.card.present", method.at("card").text("last4")))
            .orElseGet(() -> page.text("portal.card.none"));
    return """
    <section>
    <h2>%s</h2>
    <p data-testid=present-card>%s</p>
    <form method=post>
    <label for=card>%s</label>
    <input id=card name=card inputmode=numeric value="4242 4242 4242 4242" autocomplete=off data-testid=card>
    <button class=primary name=do value=card data-testid=save-card>%s</button>
    <div class=row>
    <button name=do value=good data-testid=good-card>%s</button>
    <button name=do value=declining data-testid=declining-card>%s</button>
    </div>
    </form>
    </section>
    """
        .formatted(
            page.text("portal.card"),
            present,
            page.text("checkout.card"),
            page.text("portal.card.save"),
            page.text("portal.card.good"),
            page.text("portal.card.declining"));
  }

  private String invoices(Fields customer, Page page) {
    var rows =
        account.all("invoice").stream()
            .filter(invoice -> invoice.is("customer", customer.id()))
            .map(invoice -> invoice(invoice, page))
            .collect(Collectors.joining());
    return """
    <section class=wide>
    <h2>%s</h2>
    <table data-testid=invoices>
    <thead><tr><th>%s<th>%s<th>%s<th>%s<th></thead>
    <tbody>%s</tbody>
    </table>
    </section>
    """
        .formatted(
            page.text("portal.invoices"),
            page.text("invoice.number"),
            page.text("invoice.date"),
            page.text("invoice.amount"),
            page.text("portal.status"),
            rows);
  }

  private static String invoice(Fields invoice, Page page) {
    var pay =
        invoice.is("status", "open")
            ? """
            <form method=post><input type=hidden name=invoice value="%s">
            <button name=do value=pay data-testid=pay-invoice>%s</button></form>
            """
                .formatted(invoice.id(), page.text("invoice.pay"))
            : "";
    return """
    <tr data-testid=invoice data-status="%s"><td><a href="/i/%s">%s</a><td>%s<td class=money>%s<td>%s<td>%s</tr>
    """
        .formatted(
            invoice.text("status"),
            invoice.id(),
            Page.escaped(invoice.find("number").orElse("—")),
            page.date(invoice.number("created")),
            page.money(invoice.number("total"), invoice.text("currency")),
            page.text("invoice." + invoice.text("status")),
            pay);
  }
}

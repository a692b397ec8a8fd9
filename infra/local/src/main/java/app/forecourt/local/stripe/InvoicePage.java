package app.forecourt.local.stripe;

import java.util.stream.Collectors;

/// The hosted page of one invoice.
final class InvoicePage {

  HostedPages.Reply shown(Fields invoice, Page page) {
    var currency = invoice.text("currency");
    var lines =
        invoice.at("lines").rows("data").stream()
            .map(line ->
                "<tr><td>%s<td class=money>%s</tr>"
                    .formatted(
                        Page.escaped(line.text("description")),
                        page.money(line.number("amount"), currency)))
            .collect(Collectors.joining("\n"));
    var title = page.text("invoice.title", invoice.find("number").orElse("—"));
    var contents =
        """
        <section class=wide>
        <h1>%s</h1>
        <dl>
        <dt>%s</dt><dd>%s</dd>
        <dt>%s</dt><dd data-testid=status data-status="%s">%s</dd>
        <dt>%s</dt><dd data-testid=total>%s</dd>
        <dt>%s</dt><dd data-testid=due>%s</dd>
        </dl>
        <table>
        %s
        </table>
        </section>
        """
            .formatted(
                title,
                page.text("invoice.date"),
                page.date(invoice.number("created")),
                page.text("portal.status"),
                invoice.text("status"),
                page.text("invoice." + invoice.text("status")),
                page.text("invoice.amount"),
                page.money(invoice.number("total"), currency),
                page.text("invoice.due"),
                page.money(invoice.number("amount_remaining"), currency),
                lines);
    return HostedPages.Reply.page(page.framed(title, contents));
  }
}

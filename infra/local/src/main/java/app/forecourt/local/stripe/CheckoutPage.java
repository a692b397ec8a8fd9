package app.forecourt.local.stripe;

import java.util.Optional;
import java.util.stream.Collectors;

/// The hosted page where a buyer pays for a checkout session.
final class CheckoutPage {

  private final Account account;
  private final CheckoutCalls checkout;

  CheckoutPage(Account account, CheckoutCalls checkout) {
    this.account = account;
    this.checkout = checkout;
  }

  HostedPages.Reply shown(Fields session, Page page) {
    return session.is("status", "open")
        ? HostedPages.Reply.page(form(session, page, Optional.empty()))
        : HostedPages.Reply.page(closed(session, page));
  }

  /// What the buyer did: `pay`, `decline` (pays with a card that is refused) or `cancel`. A second
  /// click after the payment leads on like the first.
  HostedPages.Reply submitted(Fields session, Fields form, Page page) {
    if (session.is("status", "complete")) {
      return HostedPages.Reply.redirect(successUrl(session));
    }
    if (!session.is("status", "open")) {
      return HostedPages.Reply.page(closed(session, page));
    }
    var action = form.find("do").orElse("pay");
    if (action.equals("cancel")) {
      return session
          .find("cancel_url")
          .map(HostedPages.Reply::redirect)
          .orElseGet(() -> shown(session, page));
    }
    var card = action.equals("decline") ? Cards.DECLINED : form.find("card").orElse("");
    try {
      checkout.pay(session, card, form.find("email").orElse("buyer@example.com"));
      return HostedPages.Reply.redirect(successUrl(session));
    } catch (StripeError refused) {
      return HostedPages.Reply.page(refused.status(), form(session, page, Optional.of(refused)));
    }
  }

  private static String successUrl(Fields session) {
    return session.text("success_url").replace("{CHECKOUT_SESSION_ID}", session.id());
  }

  private String form(Fields session, Page page, Optional<StripeError> refused) {
    var currency = session.text("currency");
    var email =
        session
            .find("customer")
            .flatMap(id -> account.find("customer", id))
            .flatMap(customer -> customer.find("email"))
            .or(() -> session.find("customer_email"));
    var error =
        refused
            .map(why ->
                "<p class=bad role=alert data-testid=error>"
                    + page.text(why.status() == 402 ? "declined" : "refused", why.sentence())
                    + "</p>")
            .orElse("");
    var contents =
        """
        <section>
        <h1>%s</h1>
        <p class=total data-testid=total>%s</p>
        %s
        %s
        </section>
        <section>
        <h2>%s</h2>
        %s
        <form method=post data-testid=checkout>
        <label for=email>%s</label>
        <input id=email name=email type=email value="%s" %s autocomplete=off>
        <label for=card>%s</label>
        <input id=card name=card inputmode=numeric value="4242 4242 4242 4242" autocomplete=off data-testid=card>
        <p class=note>%s</p>
        <button class=primary name=do value=pay data-testid=pay>%s</button>
        <div class=row>
        <button name=do value=decline data-testid=decline>%s</button>
        %s
        </div>
        </form>
        </section>
        """
            .formatted(
                page.text("checkout.title"),
                page.money(session.number("amount_total"), currency),
                session.rows("_lines").stream()
                    .map(line -> line(line, page))
                    .collect(Collectors.joining()),
                trial(session, page),
                page.text("checkout.card.title"),
                error,
                page.text("checkout.email"),
                Page.escaped(email.orElse("")),
                email.isPresent() ? "readonly" : "required",
                page.text("checkout.card"),
                page.text("checkout.card.note"),
                page.text(session.number("amount_total") == 0 ? "checkout.trial" : "checkout.pay"),
                page.text("checkout.decline"),
                session.has("cancel_url")
                    ? "<button name=do value=cancel formnovalidate data-testid=cancel>%s</button>"
                        .formatted(page.text("checkout.cancel"))
                    : "");
    return page.framed(page.text("checkout.title"), contents);
  }

  private static String line(Fields line, Page page) {
    var price = line.at("price");
    var currency = price.text("currency");
    return """
    <dl data-testid=line>
    <dt>%s</dt><dd data-testid=quantity>× %d</dd>
    <dt>%s</dt><dd>%s</dd>
    </dl>
    """
        .formatted(
            Page.escaped(line.find("description").orElseGet(price::id)),
            line.number("quantity"),
            page.text("per." + price.at("recurring").text("interval")),
            page.money(line.number("amount_total"), currency));
  }

  private static String trial(Fields session, Page page) {
    var request = session.at("_request").at("subscription_data");
    var total = page.money(session.number("_total"), session.text("currency"));
    return request
        .findNumber("trial_period_days")
        .map(days -> page.text("checkout.trial.days", days, total))
        .or(() ->
            request
                .findNumber("trial_end")
                .map(end -> page.text("checkout.trial.until", page.date(end), total)))
        .map(sentence -> "<p class=note data-testid=trial>" + sentence + "</p>")
        .orElse("");
  }

  private static String closed(Fields session, Page page) {
    var complete = session.is("status", "complete");
    var next =
        (complete ? Optional.of(successUrl(session)) : session.find("cancel_url"))
            .map(url ->
                "<p><a class=button data-testid=return href=\"%s\">%s</a></p>"
                    .formatted(Page.escaped(url), page.text("return")))
            .orElse("");
    var contents =
        "<section><h1 data-testid=closed>%s</h1>%s</section>"
            .formatted(page.text(complete ? "checkout.complete" : "checkout.expired"), next);
    return page.framed(page.text("checkout.title"), contents);
  }
}

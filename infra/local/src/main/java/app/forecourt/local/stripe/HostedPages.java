package app.forecourt.local.stripe;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The pages people see: checkout under `/c/pay/`, customer portal under `/p/session/`, invoices
/// under `/i/`.
final class HostedPages {

  private final Account account;
  private final StateFile state;
  private final CheckoutPage checkout;
  private final PortalPage portal;
  private final InvoicePage invoice;

  HostedPages(
      Account account,
      StateFile state,
      CheckoutPage checkout,
      PortalPage portal,
      InvoicePage invoice) {
    this.account = account;
    this.state = state;
    this.checkout = checkout;
    this.portal = portal;
    this.invoice = invoice;
  }

  /// An answer to a browser.
  record Reply(int status, String type, byte[] body, Optional<String> location) {

    private static final String HTML = "text/html; charset=utf-8";

    static Reply page(String html) {
      return page(200, html);
    }

    static Reply page(int status, String html) {
      return new Reply(status, HTML, html.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    static Reply pdf(byte[] document) {
      return new Reply(200, "application/pdf", document, Optional.empty());
    }

    static Reply redirect(String address) {
      return new Reply(303, HTML, new byte[0], Optional.of(address));
    }
  }

  void handle(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var browser = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language"));
    var path = exchange.getRequestURI().getPath();
    var post = exchange.getRequestMethod().equals("POST");
    var reply =
        account.alone(() -> {
          try {
            return reply(path, post, body, browser);
          } finally {
            state.save();
          }
        });
    send(exchange, reply);
  }

  private Reply reply(String path, boolean post, String body, Optional<String> browser) {
    try {
      var form = new Fields(FormBody.read(post ? body : ""));
      if (path.startsWith("/c/pay/")) {
        var session = account.require("checkout.session", path.substring("/c/pay/".length()));
        var page = Page.in(session.find("locale"), browser);
        return post ? checkout.submitted(session, form, page) : checkout.shown(session, page);
      }
      if (path.startsWith("/p/session/")) {
        var session =
            account.require("billing_portal.session", path.substring("/p/session/".length()));
        var page = Page.in(session.find("locale"), browser);
        return post ? portal.submitted(session, form, page) : portal.shown(session, page);
      }
      var pdf = path.endsWith("/pdf");
      var id = path.substring("/i/".length(), path.length() - (pdf ? "/pdf".length() : 0));
      var shown = account.require("invoice", id);
      var page = Page.in(Optional.empty(), browser);
      return pdf ? Reply.pdf(InvoicePdf.of(shown, page)) : invoice.shown(shown, page);
    } catch (StripeError unknown) {
      var page = Page.in(Optional.empty(), browser);
      var contents =
          "<section><h1 data-testid=unknown>%s</h1></section>".formatted(page.text("unknown"));
      return Reply.page(unknown.status(), page.framed(page.text("unknown"), contents));
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    try (exchange) {
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", reply.type());
      headers.set("Cache-Control", "no-store");
      reply.location().ifPresent(address -> headers.set("Location", address));
      var bytes = reply.body();
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }
}

package app.forecourt.registry;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.vocabulary.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// The door of the web: whose host a request names, his group it is for, from here to the end of
/// the chain. Nothing else of a request can say so. While the database is away nobody can be told
/// from anybody, and the answer is 503: browsers and programs try again by themselves.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TenantFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(TenantFilter.class);

  private static final String SECONDS_OF_A_RESTART = "5";

  /// Why nobody gets in.
  private enum Refused {
    NO_SUCH_GROUP(
        HttpStatus.NOT_FOUND,
        "no-such-group",
        "registry.unknown-host",
        "registry.refusal.NoSuchGroup"),
    UNAVAILABLE(
        HttpStatus.SERVICE_UNAVAILABLE,
        "unavailable",
        "registry.unavailable",
        "registry.unavailable.explanation");

    private final HttpStatus status;
    private final String problem;
    private final String page;
    private final String detail;

    Refused(HttpStatus status, String problem, String page, String detail) {
      this.status = status;
      this.problem = problem;
      this.page = page;
      this.detail = detail;
    }
  }

  private final HostNames hosts;
  private final TenantRegistry registry;
  private final Texts texts;

  TenantFilter(HostNames hosts, TenantRegistry registry, Texts texts) {
    this.hosts = hosts;
    this.registry = registry;
    this.texts = texts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      enter(request, response, chain);
    } catch (DataAccessResourceFailureException | CannotCreateTransactionException away) {
      if (response.isCommitted()) {
        throw away;
      }
      LOG.error("the database is away", away);
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_OF_A_RESTART);
      refuse(request, response, Refused.UNAVAILABLE);
    }
  }

  private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var host = request.getServerName();
    if (hosts.isPublic(host)) {
      chain.doFilter(request, response);
      return;
    }
    var group = hosts.slugIn(host).flatMap(registry::bySlug);
    if (group.isEmpty()) {
      refuse(request, response, Refused.NO_SUCH_GROUP);
      return;
    }
    try {
      CurrentTenant.call(
          group.get().id(),
          () -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (ServletException | IOException | RuntimeException | Error thrown) {
      throw thrown;
    } catch (Exception other) {
      throw new ServletException(other);
    }
  }

  /// The gateway asks a node how it is by the node's own name, whatever that is.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().equals("/health");
  }

  /// A later dispatch comes on another thread, which is bound to nobody yet.
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /// Answers by itself instead of `sendError`: an error page would be asked of the same host again.
  private void refuse(HttpServletRequest request, HttpServletResponse response, Refused why)
      throws IOException {
    var language = Texts.nearest(request.getLocale());
    response.setStatus(why.status.value());
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (wantsPage(request)) {
      response.setContentType(MediaType.TEXT_HTML_VALUE);
      response.getWriter().write(page(language, why));
    } else {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response
          .getWriter()
          .write(
              """
              {"type":"https://forecourt.example/problems/%s","status":%d,"title":"%s","detail":"%s"}
              """
                  .formatted(
                      why.problem,
                      why.status.value(),
                      why.status.getReasonPhrase(),
                      texts.text(language, why.detail)));
    }
  }

  private static boolean wantsPage(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return !request.getRequestURI().startsWith("/api/")
        && accept != null
        && accept.contains("html");
  }

  private String page(Locale language, Refused why) {
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>%s</title>
    <style>body{font:16px/1.6 system-ui,sans-serif;max-width:34rem;margin:18vh auto 0;padding:0 1.5rem;color:#1c2430}
    h1{font-size:1.4rem}a{color:#1f6feb}@media(prefers-color-scheme:dark){body{background:#12161c;color:#e6e9ee}}</style>
    </head><body><h1>%s</h1><p>%s</p><p><a href="%s">%s</a></p></body></html>
    """
        .formatted(
            language.toLanguageTag(),
            texts.text(language, why.page + ".title"),
            texts.text(language, why.page + ".title"),
            texts.text(language, why.page + ".explanation"),
            why == Refused.NO_SUCH_GROUP ? hosts.publicUrl() : "",
            texts.text(language, why.page + ".link"));
  }
}

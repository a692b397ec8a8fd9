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
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// The door of the web: whose host a request names, his group it is for, from here to the end of
/// the chain. Nothing else of a request can say so.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TenantFilter extends OncePerRequestFilter {

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
    var host = request.getServerName();
    if (hosts.isPublic(host)) {
      chain.doFilter(request, response);
      return;
    }
    var group = hosts.slugIn(host).flatMap(registry::bySlug);
    if (group.isEmpty()) {
      refuse(request, response);
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
  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var language = Texts.nearest(request.getLocale());
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Cache-Control", "no-store");
    if (wantsPage(request)) {
      response.setContentType(MediaType.TEXT_HTML_VALUE);
      response.getWriter().write(page(language));
    } else {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response
          .getWriter()
          .write(
              """
              {"type":"https://forecourt.example/problems/no-such-group","status":404,"title":"Not Found","detail":"%s"}
              """
                  .formatted(texts.text(language, new NoSuchGroup())));
    }
  }

  private static boolean wantsPage(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return !request.getRequestURI().startsWith("/api/")
        && accept != null
        && accept.contains("html");
  }

  private String page(Locale language) {
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
            texts.text(language, "registry.unknown-host.title"),
            texts.text(language, "registry.unknown-host.title"),
            texts.text(language, "registry.unknown-host.explanation"),
            hosts.publicUrl(),
            texts.text(language, "registry.unknown-host.link"));
  }
}

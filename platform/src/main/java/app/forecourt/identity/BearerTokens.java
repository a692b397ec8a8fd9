package app.forecourt.identity;

import app.forecourt.api.ApiScopes;
import app.forecourt.api.Problems;
import app.forecourt.plans.Entitlements;
import app.forecourt.plans.Feature;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.vocabulary.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/// Signs a program in for one request by its token, or by what it fetched as a client, which has to
/// be the host's group's. Source: RFC 6750.
class BearerTokens extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final Programs programs;
  private final ApiScopes scopes;
  private final Entitlements entitlements;
  private final Problems problems;

  BearerTokens(Programs programs, ApiScopes scopes, Entitlements entitlements, Problems problems) {
    this.programs = programs;
    this.scopes = scopes;
    this.entitlements = entitlements;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var secret = secret(request);
    if (secret.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    var program =
        CurrentTenant.find().isPresent()
            ? programs.open(secret.get())
            : Optional.<Programs.Program>empty();
    if (program.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      problems.write(request, response, HttpStatus.UNAUTHORIZED, "token-refused");
      return;
    }
    var member = program.get().member();
    var context = SecurityContextHolder.createEmptyContext();
    member.setDetails(new Presence.ByToken());
    context.setAuthentication(member);
    SecurityContextHolder.setContext(context);
    // Another site's page cannot forge a request with a token, which it does not know.
    CsrfFilter.skipRequest(request);
    try {
      entitlements.require(Feature.API);
    } catch (Refusal refusal) {
      problems.write(request, response, refusal);
      return;
    }
    if (isLetIn(program.get().key(), request, response)) {
      chain.doFilter(request, response);
    }
  }

  /// Whether the request is within what the program may do; answers it if not.
  private boolean isLetIn(
      ApiTokens.Key key, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!key.mayWrite() && !ApiScopes.reads(request.getMethod())) {
      problems.write(request, response, HttpStatus.FORBIDDEN, "token-reads-only");
      return false;
    }
    if (key.scopes() == null) {
      return true;
    }
    var needed = scopes.needed(request);
    if (needed.isEmpty()) {
      problems.write(request, response, HttpStatus.NOT_FOUND, "no-such-operation");
      return false;
    }
    if (!key.scopes().contains(needed.get())) {
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE,
          "Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(needed.get()));
      problems.write(request, response, HttpStatus.FORBIDDEN, "scope-missing", needed.get());
      return false;
    }
    return true;
  }

  private static Optional<String> secret(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }
}

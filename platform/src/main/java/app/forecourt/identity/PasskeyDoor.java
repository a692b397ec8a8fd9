package app.forecourt.identity;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.vocabulary.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/// Signing in with a passkey: `POST /login/passkey/options` tells the browser what it is to sign,
/// `POST /login/passkey` with `credential` is what it has signed. Each of them counts once.
class PasskeyDoor extends AbstractAuthenticationProcessingFilter {

  static final String PATH = "/login/passkey";
  static final String ASKING = "/login/passkey/options";

  private static final String ASKED = PasskeyDoor.class.getName();

  private final RequestMatcher asking = matcher(ASKING);
  private final SignIn door;
  private final Passkeys passkeys;

  PasskeyDoor(SignIn door, Passkeys passkeys) {
    super(matcher(PATH));
    this.door = door;
    this.passkeys = passkeys;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest visitor
        && response instanceof HttpServletResponse answer
        && CurrentTenant.find().isPresent()
        && asking.matches(visitor)) {
      ask(visitor, answer);
    } else {
      super.doFilter(request, response, chain);
    }
  }

  private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var asked = passkeys.ask();
    request.getSession().setAttribute(ASKED, asked);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getWriter().write(Passkeys.json(asked));
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    try {
      if (CurrentTenant.find().isPresent()
          && request.getSession().getAttribute(ASKED)
              instanceof PublicKeyCredentialRequestOptions asked) {
        request.getSession().removeAttribute(ASKED);
        return door.enter(
            asked, Objects.requireNonNullElse(request.getParameter("credential"), ""));
      }
      throw new SignInTookTooLong();
    } catch (Refusal refused) {
      throw new BadCredentialsException(refused.getMessage(), refused);
    }
  }

  private static RequestMatcher matcher(String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
  }
}

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
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Signing in at the identity provider of the group: `GET /login/sso` sends the browser there, with
/// state, nonce and the challenge of PKCE; it comes back to `GET /login/sso/callback` with a code.
class SingleSignOnDoor extends AbstractAuthenticationProcessingFilter {

  static final String PATH = "/login/sso";
  static final String BACK = "/login/sso/callback";

  private static final Logger LOG = LoggerFactory.getLogger(SingleSignOnDoor.class);

  private final RequestMatcher leaving = matcher(PATH);
  private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> sent =
      new HttpSessionOAuth2AuthorizationRequestRepository();
  private final SignIn door;
  private final SingleSignOnDesk desk;

  SingleSignOnDoor(SignIn door, SingleSignOnDesk desk) {
    super(matcher(BACK));
    this.door = door;
    this.desk = desk;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest visitor
        && response instanceof HttpServletResponse answer
        && CurrentTenant.find().isPresent()
        && leaving.matches(visitor)) {
      try {
        send(visitor, answer);
      } catch (Refusal refused) {
        unsuccessfulAuthentication(visitor, answer, told(refused));
      }
    } else {
      super.doFilter(request, response, chain);
    }
  }

  private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var registration = desk.open().registration();
    var resolver =
        new DefaultOAuth2AuthorizationRequestResolver(
            id -> id.equals(registration.getRegistrationId()) ? registration : null, PATH);
    var asked = Objects.requireNonNull(resolver.resolve(request, registration.getRegistrationId()));
    sent.saveAuthorizationRequest(asked, request, response);
    response.sendRedirect(asked.getAuthorizationRequestUri());
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    try {
      var asked = sent.removeAuthorizationRequest(request, response);
      if (CurrentTenant.find().isEmpty() || asked == null) {
        throw new SignInTookTooLong();
      }
      var provider = desk.open();
      var brought = new OAuth2AuthorizationExchange(asked, answer(request, asked));
      return door.enter(provider.whoCame(brought));
    } catch (Refusal refused) {
      throw told(refused);
    }
  }

  /// What the browser has brought, which proves nothing yet.
  private static OAuth2AuthorizationResponse answer(
      HttpServletRequest request, OAuth2AuthorizationRequest asked) {
    var code = request.getParameter(OAuth2ParameterNames.CODE);
    var state = request.getParameter(OAuth2ParameterNames.STATE);
    if (code == null || code.isEmpty() || state == null) {
      LOG.info("an identity provider answers {}", request.getParameter(OAuth2ParameterNames.ERROR));
      throw new ProviderRefused();
    }
    return OAuth2AuthorizationResponse.success(code)
        .redirectUri(Objects.requireNonNull(asked.getRedirectUri()))
        .state(state)
        .build();
  }

  private static AuthenticationException told(Refusal refused) {
    if (refused.getCause() != null) {
      LOG.warn("single sign-on failed: {}", refused.getMessage(), refused.getCause());
    }
    return new BadCredentialsException(refused.getMessage(), refused);
  }

  private static RequestMatcher matcher(String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, path);
  }
}

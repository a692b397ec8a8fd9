package app.forecourt.identity;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.vocabulary.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// The second step of signing in: `POST /login/code` with `code`, after the right password. If a
/// second factor has to be set up first, the code proves that it was.
class CodeDoor extends AbstractAuthenticationProcessingFilter {

  static final String PATH = "/login/code";

  private final SignIn door;
  private final Clock clock;

  CodeDoor(SignIn door, Clock clock) {
    super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
    this.door = door;
    this.clock = clock;
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession();
    var half =
        Optional.ofNullable(session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION))
            .filter(SecondFactorNeeded.class::isInstance)
            .map(SecondFactorNeeded.class::cast)
            .filter(needed ->
                CurrentTenant.find()
                    .filter(here -> needed.isGood(here, clock.instant()))
                    .isPresent())
            .orElseThrow(() -> {
              var late = new SignInTookTooLong();
              return new BadCredentialsException(late.getMessage(), late);
            });
    try {
      var entered =
          door.enter(
              half,
              Objects.requireNonNullElse(request.getParameter("code"), ""),
              request.getRemoteAddr());
      entered
          .recoveryCodes()
          .ifPresent(codes -> session.setAttribute(RecoveryCodes.ATTRIBUTE, codes));
      return entered.member();
    } catch (Refusal refused) {
      throw half.after(refused);
    }
  }
}

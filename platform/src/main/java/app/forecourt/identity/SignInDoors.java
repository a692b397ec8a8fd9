package app.forecourt.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// The ways into a group besides login and password, for the chain of the screens:
/// `http.with(doors, Customizer.withDefaults())`. Whoever comes in by any of them has a session
/// that can be seen and ended.
@Component
public class SignInDoors extends AbstractHttpConfigurer<SignInDoors, HttpSecurity> {

  private static final String REFUSED = "/login?error";

  private final SignIn door;
  private final Passkeys passkeys;
  private final SingleSignOnDesk singleSignOn;
  private final OpenSessions sessions;
  private final Clock clock;

  SignInDoors(
      SignIn door,
      Passkeys passkeys,
      SingleSignOnDesk singleSignOn,
      OpenSessions sessions,
      Clock clock) {
    this.door = door;
    this.passkeys = passkeys;
    this.singleSignOn = singleSignOn;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public void init(HttpSecurity http) {
    http.sessionManagement(management -> management.addSessionAuthenticationStrategy(sessions));
    // A forged request gains nothing: a code counts after the password in the same session only.
    // So does a passkey that signs what was asked of it in the same session.
    http.csrf(
        csrf -> csrf.ignoringRequestMatchers(CodeDoor.PATH, PasskeyDoor.PATH, PasskeyDoor.ASKING));
  }

  @Override
  public void configure(HttpSecurity http) {
    http.addFilterAfter(
        opening(http, new CodeDoor(door, clock)), UsernamePasswordAuthenticationFilter.class);
    http.addFilterAfter(
        opening(http, new PasskeyDoor(door, passkeys)), UsernamePasswordAuthenticationFilter.class);
    http.addFilterAfter(
        opening(http, new SingleSignOnDoor(door, singleSignOn)),
        UsernamePasswordAuthenticationFilter.class);
  }

  private static <D extends AbstractAuthenticationProcessingFilter> D opening(
      HttpSecurity http, D door) {
    door.setAuthenticationManager(attempt -> attempt);
    door.setSessionAuthenticationStrategy(
        Objects.requireNonNull(http.getSharedObject(SessionAuthenticationStrategy.class)));
    door.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    door.setAuthenticationSuccessHandler(new ToWhereHeWanted());
    door.setAuthenticationFailureHandler(new SimpleUrlAuthenticationFailureHandler(REFUSED));
    return door;
  }

  /// Whoever has just got recovery codes sees them first.
  private static final class ToWhereHeWanted extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
        HttpServletRequest request, HttpServletResponse response, Authentication member)
        throws ServletException, IOException {
      if (request.getSession().getAttribute(RecoveryCodes.ATTRIBUTE) == null) {
        super.onAuthenticationSuccess(request, response, member);
      } else {
        clearAuthenticationAttributes(request);
        getRedirectStrategy().sendRedirect(request, response, "/account");
      }
    }
  }
}

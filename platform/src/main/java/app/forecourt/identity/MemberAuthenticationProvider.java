package app.forecourt.identity;

import app.forecourt.tenancy.CurrentTenant;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Signs people in from the form; what stood in the way is the cause of what it throws.
@Component
class MemberAuthenticationProvider implements AuthenticationProvider {

  private final SignIn door;

  MemberAuthenticationProvider(SignIn door) {
    this.door = door;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    if (CurrentTenant.find().isEmpty()) {
      throw new BadCredentialsException("no group at this host", new SignInRefused());
    }
    var password = attempt.getCredentials();
    try {
      return door.enter(
          attempt.getName(),
          password == null ? "" : password.toString(),
          attempt.getDetails() instanceof WebAuthenticationDetails details
              ? details.getRemoteAddress()
              : "");
    } catch (SignInRefused | SingleSignOnRequired refused) {
      throw new BadCredentialsException(refused.getMessage(), refused);
    } catch (TooManyAttempts waiting) {
      throw new AuthenticationServiceException(waiting.getMessage(), waiting);
    }
  }

  @Override
  public boolean supports(Class<?> attempt) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
  }
}

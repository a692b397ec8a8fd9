package app.forecourt.identity;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// The signed-in member in the browser's session.
final class Sessions {

  private Sessions() {}

  /// Puts `member` in the place of whoever was signed in: for the rest of the request, and in the
  /// session if that is where he came from. The context object is kept, because the session and a
  /// server push hold on to it.
  static void replace(MemberAuthentication member) {
    var context = SecurityContextHolder.getContext();
    var attributes = RequestContextHolder.getRequestAttributes();
    var before = context.getAuthentication();
    if (before != null) {
      member.setDetails(before.getDetails());
    }
    context.setAuthentication(member);
    if (attributes != null
        && attributes.getAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                RequestAttributes.SCOPE_SESSION)
            == context) {
      attributes.setAttribute(
          HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
          context,
          RequestAttributes.SCOPE_SESSION);
    }
  }
}

package app.forecourt.identity;

import org.springframework.security.core.context.SecurityContextHolder;

/// Works as somebody whose session is as the test made it.
final class SignedInAs {

  private SignedInAs() {}

  static void run(MemberAuthentication member, Runnable work) {
    var before = SecurityContextHolder.getContext();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(member);
    SecurityContextHolder.setContext(context);
    try {
      work.run();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}

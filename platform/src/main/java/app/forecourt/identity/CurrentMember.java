package app.forecourt.identity;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who does the present work; nobody in jobs and listeners, which work for the system.
public final class CurrentMember {

  private CurrentMember() {}

  public static Optional<Member> find() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(authentication -> authentication.getPrincipal())
        .filter(Member.class::isInstance)
        .map(Member.class::cast);
  }

  /// @throws NobodySignedIn if the thread works for no member
  public static Member require() {
    return find().orElseThrow(NobodySignedIn::new);
  }
}

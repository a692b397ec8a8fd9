package app.forecourt.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

  /// Does `work` for `member`, whoever was signed in before, e.g. setting up a group for its
  /// founder.
  public static <R extends @Nullable Object> R call(Member member, Supplier<R> work) {
    var before = SecurityContextHolder.getContext();
    var meanwhile = SecurityContextHolder.createEmptyContext();
    meanwhile.setAuthentication(new MemberAuthentication(member));
    SecurityContextHolder.setContext(meanwhile);
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /// As [#call], yielding nothing.
  public static void run(Member member, Runnable work) {
    call(
        member,
        () -> {
          work.run();
          return true;
        });
  }
}

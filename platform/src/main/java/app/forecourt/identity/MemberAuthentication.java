package app.forecourt.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/// A member as Spring Security carries him; his one authority is `ROLE_` and the acting role.
public class MemberAuthentication extends AbstractAuthenticationToken {

  /// The stamp when nobody has asked for it.
  static final long UNKNOWN = -1;

  private final Member member;
  private long stamp;

  public MemberAuthentication(Member member) {
    this(member, UNKNOWN);
  }

  /// @param stamp the one of [Scopes] under which `member` was read
  MemberAuthentication(Member member, long stamp) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + member.role().name())));
    this.member = member;
    this.stamp = stamp;
    setAuthenticated(true);
  }

  /// The one in force, if a member is signed in.
  static Optional<MemberAuthentication> current() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(MemberAuthentication.class::isInstance)
        .map(MemberAuthentication.class::cast);
  }

  @Override
  public Member getPrincipal() {
    return member;
  }

  /// The password is not kept.
  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  long stamp() {
    return stamp;
  }

  /// Lets the stamp be asked for again, because the present request has changed it.
  void forgetStamp() {
    stamp = UNKNOWN;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MemberAuthentication that
        && member.equals(that.member)
        && stamp == that.stamp;
  }

  @Override
  public int hashCode() {
    return member.hashCode();
  }
}

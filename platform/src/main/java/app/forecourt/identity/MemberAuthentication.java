package app.forecourt.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A member as Spring Security carries him; his one authority is `ROLE_` and the acting role.
public class MemberAuthentication extends AbstractAuthenticationToken {

  /// The version when nobody has asked for it.
  static final long UNKNOWN = -1;

  private final Member member;
  private final long version;

  public MemberAuthentication(Member member) {
    this(member, UNKNOWN);
  }

  /// @param version the [Scopes] under which `member` was read
  MemberAuthentication(Member member, long version) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + member.role().name())));
    this.member = member;
    this.version = version;
    setAuthenticated(true);
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

  long version() {
    return version;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MemberAuthentication that
        && member.equals(that.member)
        && version == that.version;
  }

  @Override
  public int hashCode() {
    return member.hashCode();
  }
}

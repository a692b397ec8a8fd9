package app.forecourt.identity;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Work that somebody ordered and a job does later: in his name and role, as far as he may still do
/// it himself.
@Component
public class OnBehalf {

  private final Memberships memberships;

  OnBehalf(Memberships memberships) {
    this.memberships = memberships;
  }

  /// @param grant the role in which he ordered it
  /// @throws NoSuchGrant if he does not hold it any more, has left or was shut out
  public <R> R call(AccountId account, UUID grant, Supplier<R> work) {
    var member =
        memberships
            .member(account, grant)
            .map(MemberAuthentication::getPrincipal)
            .filter(it -> it.acting().grant().equals(grant))
            .orElseThrow(NoSuchGrant::new);
    return CurrentMember.call(member, work);
  }
}

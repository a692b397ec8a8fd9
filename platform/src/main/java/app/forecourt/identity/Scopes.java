package app.forecourt.identity;

import app.forecourt.tenancy.CurrentTenant;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells whether who may see what has changed in the group, at the price of one small row.
@Service
public class Scopes {

  private final MembershipsSql memberships;

  Scopes(MembershipsSql memberships) {
    this.memberships = memberships;
  }

  /// A number that is another one after each change; within a request it stays what it was when the
  /// request began.
  public long stamp() {
    return SecurityContextHolder.getContext().getAuthentication()
                instanceof MemberAuthentication signedIn
            && signedIn.stamp() != MemberAuthentication.UNKNOWN
        ? signedIn.stamp()
        : memberships.stamp(CurrentTenant.require());
  }

  /// Grants, members or the organisation change in the surrounding transaction.
  @Transactional(propagation = Propagation.MANDATORY)
  public void change() {
    memberships.stamp(
        CurrentTenant.require(), ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
  }
}

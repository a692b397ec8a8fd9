package app.forecourt.identity;

import app.forecourt.tenancy.CurrentTenant;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells whether the organisation has changed in the group, and with it who may see what and what
/// everybody is called, at the price of one small row.
@Service
public class Scopes {

  private final MembershipsSql memberships;

  Scopes(MembershipsSql memberships) {
    this.memberships = memberships;
  }

  /// A number that is another one after each change; within a request it stays what it was when the
  /// request began, unless the request itself changes it. What is read after it may be remembered
  /// under it.
  public long stamp() {
    return TransactionSynchronizationManager.getResource(this) instanceof Long changed
        ? changed
        : SecurityContextHolder.getContext().getAuthentication()
                    instanceof MemberAuthentication signedIn
                && signedIn.stamp() != MemberAuthentication.UNKNOWN
            ? signedIn.stamp()
            : memberships.stamp(CurrentTenant.require());
  }

  /// Grants, members, the organisation or its names change in the surrounding transaction.
  @Transactional(propagation = Propagation.MANDATORY)
  public void change() {
    var stamp = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    memberships.stamp(CurrentTenant.require(), stamp);
    if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
      TransactionSynchronizationManager.registerSynchronization(new Changing());
    }
    TransactionSynchronizationManager.bindResource(this, stamp);
  }

  /// Keeps the new stamp to the transaction that makes it: another one does not see its rows.
  private final class Changing implements TransactionSynchronization {

    private Object aside = MemberAuthentication.UNKNOWN;

    @Override
    public void suspend() {
      aside = TransactionSynchronizationManager.unbindResource(Scopes.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Scopes.this, aside);
    }

    @Override
    public void afterCommit() {
      MemberAuthentication.current().ifPresent(MemberAuthentication::forgetStamp);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Scopes.this);
    }
  }
}

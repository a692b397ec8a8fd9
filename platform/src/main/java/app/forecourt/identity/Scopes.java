package app.forecourt.identity;

import app.forecourt.tenancy.CurrentTenant;
import java.util.concurrent.ThreadLocalRandom;
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

  /// A number that is another one after each change; what is read after it may be remembered under
  /// it.
  ///
  /// Within a transaction it stays what it was when it was first asked for, and within a request,
  /// what it was when that began, unless the request itself changes it: what was read before does
  /// not pass for news. Jobs, and whoever changes something, have numbers of their own, since they
  /// may have read something before they ask.
  public long stamp() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Long pinned) {
      return pinned;
    }
    var stamp =
        MemberAuthentication.current()
            .map(MemberAuthentication::stamp)
            .filter(known -> known != MemberAuthentication.UNKNOWN)
            .orElseGet(() -> ~memberships.stamp(CurrentTenant.require()));
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      pin(stamp);
    }
    return stamp;
  }

  /// Grants, members, the organisation, its names or rules change in the surrounding transaction.
  @Transactional(propagation = Propagation.MANDATORY)
  public void change() {
    var stamp = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    memberships.stamp(CurrentTenant.require(), stamp);
    pin(~stamp);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            MemberAuthentication.current().ifPresent(MemberAuthentication::forgetStamp);
          }
        });
  }

  /// The surrounding transaction reads everything as of its beginning: what it remembers is for
  /// itself.
  public void standStill() {
    pin(~ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
  }

  private void pin(long stamp) {
    if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
      TransactionSynchronizationManager.registerSynchronization(new Pinned());
    }
    TransactionSynchronizationManager.bindResource(this, stamp);
  }

  /// Keeps the stamp to its transaction: another one may see other rows.
  private final class Pinned implements TransactionSynchronization {

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
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Scopes.this);
    }
  }
}

package app.forecourt.identity;

import app.forecourt.tenancy.TenantId;
import app.forecourt.vocabulary.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/// Somebody gave the right password, and now has to type a code too. The browser's session keeps
/// this until he has, for five minutes.
public class SecondFactorNeeded extends AuthenticationException {

  private static final Duration GOOD_FOR = Duration.ofMinutes(5);
  private static final int MOST_TRIES = 10;

  private final TenantId tenant;
  private final AccountId account;
  private final @Nullable Enrolment enrolment;
  private final Instant since;
  private final int tries;

  SecondFactorNeeded(
      TenantId tenant, AccountId account, @Nullable Enrolment enrolment, Instant since) {
    this(tenant, account, enrolment, since, 0);
  }

  private SecondFactorNeeded(
      TenantId tenant, AccountId account, @Nullable Enrolment enrolment, Instant since, int tries) {
    super("second factor needed");
    this.tenant = tenant;
    this.account = account;
    this.enrolment = enrolment;
    this.since = since;
    this.tries = tries;
  }

  /// What to set up first, if he has no second factor and needs one here.
  public Optional<Enrolment> enrolment() {
    return Optional.ofNullable(enrolment);
  }

  AccountId account() {
    return account;
  }

  boolean isGood(TenantId here, Instant now) {
    return tenant.equals(here) && tries < MOST_TRIES && now.isBefore(since.plus(GOOD_FOR));
  }

  /// The same after a code that was refused.
  SecondFactorNeeded after(Refusal refused) {
    var next = new SecondFactorNeeded(tenant, account, enrolment, since, tries + 1);
    next.initCause(refused);
    return next;
  }
}

package app.forecourt.identity;

import app.forecourt.tenancy.TenantId;
import app.forecourt.vocabulary.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/// Somebody gave the right password, or came from his provider, and now has to type a code too. The
/// browser's session keeps this until he has, for five minutes.
public class SecondFactorNeeded extends AuthenticationException {

  private static final Duration GOOD_FOR = Duration.ofMinutes(5);
  private static final int MOST_TRIES = 10;

  private final TenantId tenant;
  private final AccountId account;
  private final @Nullable Enrolment enrolment;
  private final boolean proven;
  private final Instant since;
  private final int tries;

  private SecondFactorNeeded(
      TenantId tenant,
      AccountId account,
      @Nullable Enrolment enrolment,
      boolean proven,
      Instant since,
      int tries) {
    super("second factor needed");
    this.tenant = tenant;
    this.account = account;
    this.enrolment = enrolment;
    this.proven = proven;
    this.since = since;
    this.tries = tries;
  }

  /// After the right password.
  ///
  /// @param enrolment what to set up first; null if he has a second factor
  static SecondFactorNeeded afterPassword(
      Member member, @Nullable Enrolment enrolment, Instant now) {
    return new SecondFactorNeeded(member.tenant(), member.account(), enrolment, true, now, 0);
  }

  /// After coming from the identity provider of the group.
  static SecondFactorNeeded afterProvider(Member member, Instant now) {
    return new SecondFactorNeeded(member.tenant(), member.account(), null, false, now, 0);
  }

  /// What to set up first, if he has no second factor and needs one here.
  public Optional<Enrolment> enrolment() {
    return Optional.ofNullable(enrolment);
  }

  /// Whether he has shown something of his account already.
  boolean isProven() {
    return proven;
  }

  AccountId account() {
    return account;
  }

  boolean isGood(TenantId here, Instant now) {
    return tenant.equals(here) && tries < MOST_TRIES && now.isBefore(since.plus(GOOD_FOR));
  }

  /// The same after a code that was refused.
  SecondFactorNeeded after(Refusal refused) {
    var next = new SecondFactorNeeded(tenant, account, enrolment, proven, since, tries + 1);
    next.initCause(refused);
    return next;
  }
}

package app.forecourt.identity;

import app.forecourt.registry.Access;
import app.forecourt.registry.TenantRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Service;

/// The door of a group.
@Service
public class SignIn {

  private static final int LONGEST = 254;

  private final AccountsSql accounts;
  private final Memberships memberships;
  private final TenantRegistry registry;
  private final PasswordEncoder passwords;
  private final Throttle throttle;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final SingleSignOnDesk singleSignOn;
  private final SignInSettings settings;
  private final Clock clock;

  /// Compared with when there is no account, so that this takes as long.
  private final String decoy;

  SignIn(
      AccountsSql accounts,
      Memberships memberships,
      TenantRegistry registry,
      PasswordEncoder passwords,
      Throttle throttle,
      SecondFactors factors,
      Passkeys passkeys,
      SingleSignOnDesk singleSignOn,
      SignInSettings settings,
      Clock clock) {
    this.accounts = accounts;
    this.memberships = memberships;
    this.registry = registry;
    this.passwords = passwords;
    this.throttle = throttle;
    this.factors = factors;
    this.passkeys = passkeys;
    this.singleSignOn = singleSignOn;
    this.settings = settings;
    this.clock = clock;
    this.decoy = encoded(passwords, Secrets.next());
  }

  /// Somebody who has come in.
  ///
  /// @param recoveryCodes those of the second factor he set up just now
  record Entered(MemberAuthentication member, Optional<RecoveryCodes> recoveryCodes) {}

  /// The member of the bound group who has this login and password, in the first of his roles.
  ///
  /// @throws SignInRefused if there is none; an unknown login takes as long as a wrong password
  /// @throws TooManyAttempts if too many others wait to try this login from the same address
  public Member member(String login, String password) {
    return known(login, password, "").getPrincipal();
  }

  /// The same for somebody who signs in.
  ///
  /// @param address where the attempt comes from
  /// @throws SecondFactorNeeded if he has a second factor, or needs one here
  /// @throws SingleSignOnRequired if he has to come from the group's identity provider
  MemberAuthentication enter(String login, String password, String address) {
    var member = known(login, password, address);
    var who = member.getPrincipal();
    singleSignOn.requireOpenTo(who);
    if (factors.isOn(who.account())) {
      throw SecondFactorNeeded.afterPassword(who, null, clock.instant());
    }
    if (settings.requiresSecondFactor(who)) {
      throw SecondFactorNeeded.afterPassword(who, factors.begin(who.login()), clock.instant());
    }
    return member;
  }

  /// The second step, after the right password.
  ///
  /// @throws CodeRefused if the code is wrong or was used
  /// @throws TooManyAttempts if too many were tried
  Entered enter(SecondFactorNeeded half, String code, String address) {
    var account = half.account();
    return throttle.attempt(
        "code " + account.value(),
        address,
        () -> {
          var codes =
              half.enrolment()
                  .filter(_ -> !factors.isOn(account))
                  .map(enrolment -> new RecoveryCodes(factors.enrol(account, enrolment, code)));
          if (codes.isEmpty()) {
            factors.check(account, code);
          }
          var member = member(account).orElseThrow(SignInRefused::new);
          member.setDetails(new Presence.Arriving(true, half.isProven()));
          return new Entered(member, codes);
        });
  }

  /// The same for somebody who signs in with a passkey, which is two factors in one.
  ///
  /// @param asked what it was to sign
  /// @throws PasskeyRefused if it did not, or is not known here
  /// @throws NotAMember if its owner is none of this group
  /// @throws SingleSignOnRequired if he has to come from the group's identity provider
  MemberAuthentication enter(PublicKeyCredentialRequestOptions asked, String signed) {
    var member = member(passkeys.check(asked, signed)).orElseThrow(NotAMember::new);
    singleSignOn.requireOpenTo(member.getPrincipal());
    member.setDetails(new Presence.Arriving(true, true));
    return member;
  }

  /// The same for somebody who has come from the group's identity provider.
  ///
  /// @throws app.forecourt.vocabulary.Refusal if he is nobody here, see [SingleSignOnDesk#account]
  /// @throws SecondFactorNeeded if he has a second factor, and the provider has asked for none
  /// @throws SecondFactorFirst if he needs one here and has none
  MemberAuthentication enter(AtProvider who) {
    var member = member(singleSignOn.account(who)).orElseThrow(NotAMember::new);
    var twoFactors = who.twoFactors() || singleSignOn.checksSecondFactor();
    if (!twoFactors && factors.isOn(member.getPrincipal().account())) {
      throw SecondFactorNeeded.afterProvider(member.getPrincipal(), clock.instant());
    }
    if (!twoFactors && settings.requiresSecondFactor(member.getPrincipal())) {
      throw new SecondFactorFirst();
    }
    member.setDetails(new Presence.Arriving(twoFactors, false));
    return member;
  }

  private MemberAuthentication known(String login, String password, String address) {
    var typed = login.strip().toLowerCase(Locale.ROOT);
    var email = typed.length() > LONGEST ? "" : typed;
    return throttle.attempt(
        email,
        address,
        () -> holder(email, password).flatMap(this::member).orElseThrow(SignInRefused::new));
  }

  private Optional<AccountId> holder(String email, String password) {
    var account = accounts.find(email);
    var hash = account.map(AccountsSql.Account::passwordHash).orElse(decoy);
    var right = passwords.matches(password.length() > LONGEST ? "" : password, hash);
    return account.filter(_ -> right).map(AccountsSql.Account::id);
  }

  private Optional<MemberAuthentication> member(AccountId account) {
    return registry.current().access() == Access.NONE
        ? Optional.empty()
        : memberships.member(account, null);
  }

  private static String encoded(PasswordEncoder passwords, String secret) {
    return Objects.requireNonNull(passwords.encode(secret));
  }
}

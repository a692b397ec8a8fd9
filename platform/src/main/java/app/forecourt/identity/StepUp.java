package app.forecourt.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Makes sure that it is still the member himself who sits there, before something that a passer-by
/// at an open screen must not do. Having signed in counts, and so does the password or a passkey,
/// for ten minutes.
@Service
public class StepUp {

  static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private final SignInsSql signIns;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final Throttle throttle;
  private final Clock clock;

  StepUp(
      SignInsSql signIns,
      Accounts accounts,
      SecondFactors factors,
      Passkeys passkeys,
      Throttle throttle,
      Clock clock) {
    this.signIns = signIns;
    this.accounts = accounts;
    this.factors = factors;
    this.passkeys = passkeys;
    this.throttle = throttle;
    this.clock = clock;
  }

  /// @throws ProofNeeded if the present member has to show first that it is he; a program with his
  ///   token cannot. Work that the system does in his name needs no proof
  public void require() {
    if (isNeeded()) {
      throw new ProofNeeded();
    }
  }

  /// Whether [#require] would refuse.
  public boolean isNeeded() {
    return switch (presence().orElse(null)) {
      case null -> false;
      case Presence.Arriving _ -> true;
      case Presence.ByToken _ -> true;
      case Presence.InPerson(UUID id, _) ->
          signIns.proven(id).filter(at -> clock.instant().isBefore(at.plus(GOOD_FOR))).isEmpty();
    };
  }

  /// Whether [#prove] asks for a code too.
  public boolean asksForCode() {
    return factors.isOn(CurrentMember.require().account());
  }

  /// Shows that it is he.
  ///
  /// @param code of the second factor, or a recovery code; null if he has none
  /// @throws WrongPassword if it is not his
  /// @throws CodeRefused if the code is wrong or was used
  /// @throws TooManyAttempts if too many were tried
  public void prove(String password, @Nullable String code) {
    requireInPerson();
    check(password);
    var account = CurrentMember.require().account();
    if (factors.isOn(account)) {
      factors.check(account, code == null ? "" : code);
    }
    prove();
  }

  /// Whether the present member has a passkey that works here.
  public boolean takesPasskey() {
    return !passkeys.of(CurrentMember.require().account()).isEmpty();
  }

  /// What his passkey is to sign instead.
  ///
  /// @throws NotForPrograms if a program with a token does the present work
  public PasskeyChallenge challenge() {
    requireInPerson();
    return passkeys.challenge(MemberAuthentication.current().orElseThrow(NobodySignedIn::new));
  }

  /// Shows by a passkey that it is he; it knows its owner, so no code is asked for.
  ///
  /// @param signed by the browser, as JSON: `AuthenticationResponseJSON` of WebAuthn
  /// @throws PasskeyRefused if it is none of his, did not sign that, or not in time
  public void prove(PasskeyChallenge challenge, String signed) {
    requireInPerson();
    if (!passkeys
        .check(challenge.answer(clock.instant()), signed)
        .equals(CurrentMember.require().account())) {
      throw new PasskeyRefused();
    }
    prove();
  }

  private void prove() {
    presence()
        .ifPresent(presence -> {
          if (presence instanceof Presence.InPerson(UUID id, _)) {
            signIns.prove(id, clock.instant());
          }
        });
  }

  /// @throws WrongPassword if it is not the present member's
  void check(String password) {
    var account = CurrentMember.require().account();
    throttle.attempt(
        "proof " + account.value(),
        "",
        () -> {
          if (!accounts.isHis(account, password)) {
            throw new WrongPassword();
          }
          return true;
        });
  }

  /// @throws NotForPrograms if a program with a token does the present work
  static void requireInPerson() {
    if (presence().filter(Presence.ByToken.class::isInstance).isPresent()) {
      throw new NotForPrograms();
    }
  }

  /// Whether the present member has shown more than a password when he came.
  static boolean cameWithTwoFactors() {
    return presence()
        .filter(presence -> presence instanceof Presence.InPerson(_, boolean two) && two)
        .isPresent();
  }

  private static Optional<Presence> presence() {
    return MemberAuthentication.current()
        .map(MemberAuthentication::getDetails)
        .filter(Presence.class::isInstance)
        .map(Presence.class::cast);
  }
}

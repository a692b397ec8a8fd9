package app.forecourt.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Makes sure that it is still the member himself who sits there, before something that a passer-by
/// at an open screen must not do. Having signed in counts, and so does the password, for ten
/// minutes.
@Service
public class StepUp {

  static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private final SignInsSql signIns;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final Throttle throttle;
  private final Clock clock;

  StepUp(
      SignInsSql signIns,
      Accounts accounts,
      SecondFactors factors,
      Throttle throttle,
      Clock clock) {
    this.signIns = signIns;
    this.accounts = accounts;
    this.factors = factors;
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

package app.forecourt.identity;

import app.forecourt.registry.TenantRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Second factors: codes of an authenticator app, and ten recovery codes for when the phone is
/// gone.
///
/// After ten wrong codes in a row one can be tried every half minute, wherever it comes from, so
/// that six digits are not guessed. Recovery codes are too long for guessing and never wait: the
/// owner gets in whatever others try.
@Component
class SecondFactors {

  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_BYTES = 10;
  private static final int FREE = 10;
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecondFactorsSql factors;
  private final TenantRegistry registry;
  private final Seal seal;
  private final Clock clock;

  SecondFactors(SecondFactorsSql factors, TenantRegistry registry, Seal seal, Clock clock) {
    this.factors = factors;
    this.registry = registry;
    this.seal = seal;
    this.clock = clock;
  }

  boolean isOn(AccountId account) {
    return factors.has(account);
  }

  Enrolment begin(String login) {
    return Enrolment.of(random(SECRET_BYTES), registry.current().name(), login);
  }

  /// Sets the second factor up, in the place of the one before.
  ///
  /// @param code that the app shows now
  /// @return the recovery codes, kept only as hashes
  /// @throws CodeRefused if it is not what the secret gives
  List<String> enrol(AccountId account, Enrolment enrolment, String code) {
    var step = Totp.match(enrolment.secret(), plain(code), clock.instant());
    if (step.isEmpty()) {
      throw new CodeRefused();
    }
    var codes = recoveryCodes();
    factors.enrol(
        account, seal.sealed(enrolment.secret()), step.getAsLong(), hashes(codes), clock.instant());
    return codes;
  }

  /// Lets a code pass once: one of the app, or a recovery code.
  ///
  /// @throws CodeRefused if it is wrong or was used
  /// @throws TooManyAttempts if too many were wrong lately
  void check(AccountId account, String typed) {
    var code = plain(typed);
    var now = clock.instant();
    if (code.length() > 6) {
      if (!factors.take(account, Secrets.hash(code), now)) {
        throw new CodeRefused();
      }
      return;
    }
    var secret =
        factors
            .attempt(account, FREE, now.minus(PAUSE), now)
            .map(seal::opened)
            .orElseThrow(() -> isOn(account) ? new TooManyAttempts() : new CodeRefused());
    var step = Totp.match(secret, code, now);
    if (step.isEmpty() || !factors.take(account, step.getAsLong())) {
      throw new CodeRefused();
    }
  }

  /// Ten new recovery codes; those before are worth nothing from now on.
  List<String> renewCodes(AccountId account) {
    var codes = recoveryCodes();
    factors.replace(account, hashes(codes));
    return codes;
  }

  int codesLeft(AccountId account) {
    return factors.unused(account);
  }

  void remove(AccountId account) {
    factors.remove(account);
  }

  private static List<String> hashes(List<String> codes) {
    return codes.stream().map(SecondFactors::plain).map(Secrets::hash).toList();
  }

  private static List<String> recoveryCodes() {
    return IntStream.range(0, RECOVERY_CODES)
        .mapToObj(_ -> random(RECOVERY_BYTES).replaceAll("(.{4})(?!$)", "$1-"))
        .toList();
  }

  private static String random(int bytes) {
    var chance = new byte[bytes];
    RANDOM.nextBytes(chance);
    return Totp.encoded(chance);
  }

  /// As it is compared, however it was typed: `abcd-efgh`, `123 456`.
  private static String plain(String typed) {
    return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}

package app.forecourt.identity;

import java.time.Instant;

/// The app on somebody's phone.
public final class AuthenticatorApp {

  private AuthenticatorApp() {}

  /// What it shows for a secret.
  public static String code(String secret, Instant at) {
    return Totp.code(secret, Totp.step(at));
  }
}

package app.forecourt.identity;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/// What a passkey of the present member is to sign, once and within five minutes.
public final class PasskeyChallenge {

  private final PublicKeyCredentialRequestOptions asked;
  private final Instant until;
  private final AtomicBoolean answered = new AtomicBoolean();

  PasskeyChallenge(PublicKeyCredentialRequestOptions asked, Instant until) {
    this.asked = asked;
    this.until = until;
  }

  /// What the browser's `navigator.credentials.get` is to do, as JSON whose bytes are in base64url:
  /// `PublicKeyCredentialRequestOptionsJSON` of WebAuthn.
  public String options() {
    return Passkeys.json(asked);
  }

  /// @throws PasskeyRefused if it was answered before, or too late
  PublicKeyCredentialRequestOptions answer(Instant now) {
    if (now.isAfter(until) || !answered.compareAndSet(false, true)) {
      throw new PasskeyRefused();
    }
    return asked;
  }
}

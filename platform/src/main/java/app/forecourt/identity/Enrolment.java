package app.forecourt.identity;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A second factor to be set up: it counts once a code of it was typed.
///
/// @param secret in Base32, for those who cannot scan
/// @param address what the QR code says: `otpauth://totp/…`
public record Enrolment(String secret, String address) implements Serializable {

  /// @param issuer how the app calls us
  static Enrolment of(String secret, String issuer, String login) {
    return new Enrolment(
        secret,
        "otpauth://totp/%s:%s?secret=%s&issuer=%s"
            .formatted(escaped(issuer), escaped(login), secret, escaped(issuer)));
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

package app.forecourt.local.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature under a webhook. Source: docs.stripe.com/webhooks#verify-manually
final class Signature {

  private Signature() {}

  /// The header `Stripe-Signature` for this payload sent at this moment.
  static String header(String payload, String secret, long moment) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var signed = mac.doFinal((moment + "." + payload).getBytes(StandardCharsets.UTF_8));
      return "t=" + moment + ",v1=" + HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package app.forecourt.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes of six digits that change every half minute, as authenticator apps show them. Source: RFC
/// 6238 with HMAC-SHA-1; secrets are written in the Base32 of RFC 4648.
final class Totp {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP = 30;
  private static final int MODULUS = 1_000_000;

  /// The phone's clock may be a step early or late.
  private static final int TOLERANCE = 1;

  private Totp() {}

  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP);
  }

  static String code(String secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(decoded(secret), "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, 4).getInt() & 0x7fffffff;
      return String.format(Locale.ROOT, "%06d", number % MODULUS);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The step `code` is of, if it is of one around `now`.
  static OptionalLong match(String secret, String code, Instant now) {
    var step = step(now);
    return LongStream.rangeClosed(step - TOLERANCE, step + TOLERANCE)
        .filter(near -> code(secret, near).equals(code))
        .findFirst();
  }

  static String encoded(byte[] bytes) {
    var text = new StringBuilder();
    var bits = 0;
    var buffer = 0;
    for (var octet : bytes) {
      buffer = buffer << 8 | octet & 0xff;
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(ALPHABET.charAt(buffer >> bits - 5 & 31));
      }
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt(buffer << 5 - bits & 31));
    }
    return text.toString();
  }

  private static byte[] decoded(String text) {
    var bytes = ByteBuffer.allocate(text.length() * 5 / 8);
    var bits = 0;
    var buffer = 0;
    for (var i = 0; i < text.length(); i++) {
      buffer = buffer << 5 | ALPHABET.indexOf(text.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (buffer >> bits));
      }
    }
    return bytes.array();
  }
}

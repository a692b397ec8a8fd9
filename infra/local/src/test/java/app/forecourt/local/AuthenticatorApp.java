package app.forecourt.local;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The app on somebody's phone that shows a new code every half minute. Source: RFC 6238.
final class AuthenticatorApp {

  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECONDS = 30;
  private static final int CODES = 1_000_000;

  private AuthenticatorApp() {}

  /// @param secret in base 32, as people copy it by hand
  static String code(String secret, Instant now) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(secret.replace(" ", "")), "HmacSHA1"));
      var step = ByteBuffer.allocate(Long.BYTES).putLong(now.getEpochSecond() / SECONDS).array();
      var hash = mac.doFinal(step);
      var at = hash[hash.length - 1] & 0xf;
      var number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return "%06d".formatted(number % CODES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(String secret) {
    var bits = BigInteger.ONE; // keeps leading zeros
    for (var character : secret.toCharArray()) {
      bits = bits.shiftLeft(5).or(BigInteger.valueOf(BASE_32.indexOf(character)));
    }
    var length = secret.length() * 5 / Byte.SIZE;
    var all = bits.shiftRight(secret.length() * 5 % Byte.SIZE).toByteArray();
    var bytes = new byte[length];
    System.arraycopy(all, all.length - length, bytes, 0, length);
    return bytes;
  }
}

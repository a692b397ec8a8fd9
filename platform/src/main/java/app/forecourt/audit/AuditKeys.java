package app.forecourt.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the trail is signed with, from the environment as `FORECOURT_AUDIT_KEY`. Whoever can write
/// to the database but does not know it can neither add to the trail nor rewrite it unnoticed.
///
/// @param key signs; more of them, separated by commas, are earlier ones that still count
@ConfigurationProperties("forecourt.audit")
record AuditKeys(@DefaultValue(AuditKeys.UNSAFE) List<String> key) {

  /// For trying out: everybody knows it.
  static final String UNSAFE = "forecourt";

  private static final String ALGORITHM = "HmacSHA256";

  AuditKeys {
    key = key.stream().filter(one -> !one.isBlank()).map(String::strip).toList();
    if (key.isEmpty()) {
      key = List.of(UNSAFE);
    }
  }

  /// The mark that a row carries from the moment it is written.
  byte[] mark(byte[] row) {
    return mac(key.getFirst(), row);
  }

  /// The hash of a link of the chain: of its place, the link before and the row.
  byte[] link(long seq, byte[] previous, byte[] row) {
    return mac(key.getFirst(), joined(seq, previous, row));
  }

  boolean isMark(byte[] mark, byte[] row) {
    return isOfAny(mark, row);
  }

  boolean isLink(byte[] hash, long seq, byte[] previous, byte[] row) {
    return isOfAny(hash, joined(seq, previous, row));
  }

  @Override
  public String toString() {
    return key.size() + " keys of the audit trail";
  }

  private boolean isOfAny(byte[] given, byte[] signed) {
    return key.stream().anyMatch(one -> MessageDigest.isEqual(given, mac(one, signed)));
  }

  private static byte[] joined(long seq, byte[] previous, byte[] row) {
    return ByteBuffer.allocate(Long.BYTES + Integer.BYTES + previous.length + row.length)
        .putLong(seq)
        .putInt(previous.length)
        .put(previous)
        .put(row)
        .array();
  }

  private static byte[] mac(String key, byte[] signed) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(signed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package app.forecourt.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps secrets that have to be used again, so that a copy of the database alone gives none away.
///
/// The key comes from `FORECOURT_SECRET_KEY`; without it from the password of the database, which
/// every installation has. Whoever changes that password sets the key to the old one.
@Component
class Seal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int ROUNDS = 120_000;
  private static final byte[] SALT = "forecourt".getBytes(StandardCharsets.UTF_8);

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  Seal(@Value("${FORECOURT_SECRET_KEY:${spring.datasource.password}}") String key) {
    try {
      var spec = new PBEKeySpec(key.toCharArray(), SALT, ROUNDS, 256);
      this.key =
          new SecretKeySpec(
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                  .generateSecret(spec)
                  .getEncoded(),
              "AES");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String sealed(String secret) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var box = crypt(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder()
        .encodeToString(ByteBuffer.allocate(NONCE + box.length).put(nonce).put(box).array());
  }

  /// @throws IllegalStateException if it was sealed with another key
  String opened(String sealed) {
    var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
    var nonce = new byte[NONCE];
    bytes.get(nonce);
    var box = new byte[bytes.remaining()];
    bytes.get(box);
    return new String(crypt(Cipher.DECRYPT_MODE, nonce, box), StandardCharsets.UTF_8);
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] text) {
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException other) {
      throw new IllegalStateException("the key of the installation was changed", other);
    }
  }
}

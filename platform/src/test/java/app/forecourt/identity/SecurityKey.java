package app.forecourt.identity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A security key at somebody's browser: it makes one passkey and signs with it.
public final class SecurityKey {

  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int WITH_KEY = 0x40;

  private final JsonMapper json = new JsonMapper();
  private final KeyPair keys;
  private final byte[] id = new byte[16];
  private String handle = "";
  private int flags = PRESENT | VERIFIED;
  private int uses;

  public SecurityKey() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
      new SecureRandom().nextBytes(id);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// From now on it signs for whoever holds it, as keys without PIN do.
  SecurityKey askingForNoPin() {
    flags = PRESENT;
    return this;
  }

  /// It has been used less often than it has, as a copy of it would think.
  SecurityKey turnedBack() {
    uses = 0;
    return this;
  }

  /// What the browser says of a passkey that a page at `origin` asked for.
  ///
  /// @param options JSON of the server
  public String create(String options, String origin) {
    var asked = json.readTree(options);
    handle = asked.at("/user/id").asString();
    var data =
        join(
            authenticatorData(asked.at("/rp/id").asString(), flags | WITH_KEY),
            new byte[16],
            new byte[] {0, (byte) id.length},
            id,
            publicKey());
    var attestation =
        join(
            bytes(0xA3, 0x63),
            ascii("fmt"),
            bytes(0x64),
            ascii("none"),
            bytes(0x67),
            ascii("attStmt"),
            bytes(0xA0, 0x68),
            ascii("authData"),
            bytes(0x58, data.length),
            data);
    return answer(
        Map.of(
            "attestationObject",
            text(attestation),
            "clientDataJSON",
            text(clientData("webauthn.create", asked.at("/challenge").asString(), origin)),
            "transports",
            new String[] {"usb"}));
  }

  /// What the browser says when a page at `origin` asked for a signature.
  public String sign(String options, String origin) {
    var asked = json.readTree(options);
    uses++;
    var data = authenticatorData(asked.at("/rpId").asString(), flags);
    var client = clientData("webauthn.get", asked.at("/challenge").asString(), origin);
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(data);
      signature.update(sha256(client));
      return answer(
          Map.of(
              "authenticatorData",
              text(data),
              "clientDataJSON",
              text(client),
              "signature",
              text(signature.sign()),
              "userHandle",
              handle));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String answer(Map<String, ?> response) {
    return json.writeValueAsString(
        Map.of(
            "id",
            text(id),
            "rawId",
            text(id),
            "type",
            "public-key",
            "clientExtensionResults",
            Map.of(),
            "response",
            response));
  }

  private byte[] clientData(String type, String challenge, String origin) {
    return json.writeValueAsBytes(
        Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false));
  }

  private byte[] authenticatorData(String domain, int flags) {
    return join(
        sha256(domain.getBytes(StandardCharsets.UTF_8)),
        bytes(flags),
        ByteBuffer.allocate(4).putInt(uses).array());
  }

  /// As COSE writes a key of the curve P-256 for ES256.
  private byte[] publicKey() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    return join(
        bytes(0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20),
        in32(point.getAffineX().toByteArray()),
        bytes(0x22, 0x58, 0x20),
        in32(point.getAffineY().toByteArray()));
  }

  private static byte[] in32(byte[] number) {
    var fixed = new byte[32];
    var from = Math.max(0, number.length - 32);
    System.arraycopy(number, from, fixed, 32 - (number.length - from), number.length - from);
    return fixed;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] join(byte[]... parts) {
    var whole = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(whole::writeBytes);
    return whole.toByteArray();
  }

  private static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (var at = 0; at < values.length; at++) {
      bytes[at] = (byte) values[at];
    }
    return bytes;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

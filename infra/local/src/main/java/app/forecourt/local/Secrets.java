package app.forecourt.local;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/// Passwords and keys between the processes of this machine: made by chance at the first start and
/// kept in the data directory, for the eyes of its owner only.
final class Secrets {

  private static final List<String> NAMES =
      List.of(
          "postgres",
          "forecourt_owner",
          "forecourt_app",
          "stripe_key",
          "stripe_webhook",
          "audit_key");

  private final Properties values;

  private Secrets(Properties values) {
    this.values = values;
  }

  static boolean existIn(Path data) {
    return Files.exists(file(data));
  }

  /// Reads them, after making those that are missing.
  static Secrets keptIn(Path data) throws IOException {
    var file = file(data);
    var values = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        values.load(reader);
      }
    }
    var made = NAMES.stream().filter(name -> values.putIfAbsent(name, random()) == null).count();
    if (made > 0) {
      write(file, values);
    }
    return new Secrets(values);
  }

  String of(String name) {
    return values.getProperty(name);
  }

  private static Path file(Path data) {
    return data.resolve("secrets.properties");
  }

  private static void write(Path file, Properties values) throws IOException {
    var text = new StringWriter();
    values.store(text, null);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, ownerOnly);
    Files.writeString(fresh, text.toString());
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String random() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

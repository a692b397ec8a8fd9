package app.forecourt.local.stripe;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Where the account survives a restart: one JSON file, replaced as a whole, so that a kill at any
/// moment leaves the old or the new state and never half of one.
final class StateFile {

  private final Account account;
  private final @Nullable Path file;
  private long saved = -1;

  StateFile(Account account, @Nullable Path file) {
    this.account = account;
    this.file = file;
  }

  /// Reads what was saved, if anything was.
  void load() {
    if (file == null || !Files.exists(file)) {
      return;
    }
    try {
      var text = Files.readString(file);
      account.alone(() -> {
        account.readFrom(new Fields(JsonParser.parseString(text).getAsJsonObject()));
        saved = account.changes();
        return account;
      });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Writes the account if it has changed since it was written last.
  void save() {
    var target = file;
    if (target != null) {
      account.alone(() -> {
        if (saved != account.changes()) {
          replace(target, account.written().toString());
          saved = account.changes();
        }
        return target;
      });
    }
  }

  private static void replace(Path target, String text) {
    try {
      var directory = target.toAbsolutePath().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      var fresh = target.resolveSibling(target.getFileName() + ".new");
      try (var channel =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}

package app.forecourt.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// Everything that outlives the processes: the database, the secrets, the logs and the notes on who
/// runs. One launcher at a time holds it; the lock ends with its process, however that ends.
final class DataDirectory implements AutoCloseable {

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /// @throws StartFailed if another launcher holds it
  static DataDirectory hold(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    for (var part : List.of("log", "run", "bin")) {
      Files.createDirectories(path.resolve(part));
    }
    var file = path.resolve("lock");
    var lock =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!locked(lock)) {
      lock.close();
      throw new StartFailed(
          "Forecourt already runs on %s (process %s). Stop it, or set FORECOURT_DATA to another directory."
              .formatted(path, Files.readString(file).strip()));
    }
    lock.truncate(0);
    lock.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
    return new DataDirectory(path, lock);
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException withinThisProcess) {
      return false;
    }
  }

  Path path() {
    return path;
  }

  /// A part of it, made if need be.
  Path directory(String name) throws IOException {
    return Files.createDirectories(path.resolve(name));
  }

  /// The log that a process is to write, empty; what its predecessor wrote stays beside it.
  Path freshLog(String name) throws IOException {
    var log = path.resolve("log", name + ".log");
    if (Files.exists(log)) {
      Files.move(
          log, path.resolve("log", name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
    }
    return Files.createFile(log);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}

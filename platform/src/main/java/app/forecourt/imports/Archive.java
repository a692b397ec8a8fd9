package app.forecourt.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The zip archive that a workbook is, opened with suspicion: it is counted while it unpacks, so
/// that a small file that would become a huge one is let go of at once.
final class Archive implements AutoCloseable {

  private static final int MOST_ENTRIES = 1_000;
  private static final long MOST_OF_ENTRY = 64L << 20;
  private static final long MOST_OF_ALL = 160L << 20;

  /// Tables of people and cars shrink to a twentieth; bombs to a thousandth.
  private static final long MOST_RATIO = 120;

  /// What any entry may unpack to, however small it is.
  private static final long HARMLESS = 1L << 20;

  private final Path file;
  private final ZipFile zip;
  private long unpacked;

  private Archive(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /// @throws DamagedFile if it is no whole archive
  /// @throws SuspiciousFile if it has too many entries
  /// @throws FileWithMacros if there are programs in it
  static Archive open(byte[] content) {
    try {
      var file = Files.createTempFile("import", ".zip");
      try {
        Files.write(file, content);
        var opened = new Archive(file, new ZipFile(file.toFile()));
        opened.inspect();
        return opened;
      } catch (IOException | RuntimeException unfit) {
        Files.deleteIfExists(file);
        throw unfit;
      }
    } catch (ZipException broken) {
      throw String.valueOf(broken.getMessage()).contains("encrypt")
          ? new EncryptedFile()
          : new DamagedFile();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void inspect() {
    if (zip.size() > MOST_ENTRIES) {
      throw new SuspiciousFile();
    }
    if (zip.stream()
        .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
        .anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/macrosheets/"))) {
      throw new FileWithMacros();
    }
  }

  /// What an entry holds, to be closed; empty if there is none of that name. Reading it throws
  /// [SuspiciousFile] as soon as it becomes too much.
  Optional<InputStream> part(String name) {
    return Optional.ofNullable(zip.getEntry(name.startsWith("/") ? name.substring(1) : name))
        .map(this::counted);
  }

  private InputStream counted(ZipEntry entry) {
    try {
      return new Counted(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
    } catch (ZipException unreadable) {
      throw String.valueOf(unreadable.getMessage()).contains("encrypt")
          ? new EncryptedFile()
          : new DamagedFile();
    } catch (IOException unreadable) {
      throw new DamagedFile();
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
      Files.deleteIfExists(file);
    } catch (IOException closing) {
      throw new UncheckedIOException(closing);
    }
  }

  private final class Counted extends FilterInputStream {

    private final long packed;
    private long own;

    Counted(InputStream in, long packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      var read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      var read = super.read(into, from, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void count(int read) {
      own += read;
      unpacked += read;
      if (own > MOST_OF_ENTRY
          || unpacked > MOST_OF_ALL
          || (own > HARMLESS && own / packed > MOST_RATIO)) {
        throw new SuspiciousFile();
      }
    }
  }
}

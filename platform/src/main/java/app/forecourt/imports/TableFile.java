package app.forecourt.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/// A file that somebody sent, told by what is in it, whatever it is called.
final class TableFile {

  static final int MOST_MEGABYTES = 10;
  static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

  /// More than any store has customers; larger files are cut into pieces.
  static final int MOST_ROWS = 50_000;

  private static final String ZIP = "504b0304";
  private static final String COMPOUND = "d0cf11e0a1b11ae1";
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  /// Control characters that texts do not have: all but tab, line feed and carriage return.
  private static final Set<Byte> BLANKS = Set.of((byte) '\t', (byte) '\n', (byte) '\r');

  private TableFile() {}

  /// The rows of `content`, to be closed.
  ///
  /// @throws FileTooLarge if it has more than [#MOST_BYTES]
  /// @throws EncryptedFile if it asks for a password
  /// @throws OldWorkbook if it is an Excel file of before 2007
  /// @throws NotATable if it is something else than a workbook or a text
  static Rows rows(byte[] content) {
    if (content.length > MOST_BYTES) {
      throw new FileTooLarge(MOST_MEGABYTES);
    }
    var start = HexFormat.of().formatHex(content, 0, Math.min(8, content.length));
    if (start.startsWith(ZIP)) {
      return WorkbookRows.open(content);
    }
    if (start.equals(COMPOUND)) {
      if (contains(content, ENCRYPTED)) {
        throw new EncryptedFile();
      }
      throw new OldWorkbook();
    }
    if (isBinary(content)) {
      throw new NotATable();
    }
    return SeparatedRows.open(content);
  }

  private static boolean isBinary(byte[] content) {
    for (var at = 0; at < content.length; at++) {
      if (content[at] >= 0 && content[at] < ' ' && !BLANKS.contains(content[at])) {
        return true;
      }
    }
    return content.length == 0;
  }

  private static boolean contains(byte[] content, byte[] wanted) {
    for (var at = 0; at + wanted.length <= content.length; at++) {
      if (content[at] == wanted[0]
          && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }
}

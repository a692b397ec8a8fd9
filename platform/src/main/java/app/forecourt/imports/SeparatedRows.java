package app.forecourt.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// A text of separated values: UTF-8 with or without its mark, or GB18030, as Excel in Chinese
/// saves it; separated by comma, semicolon or tab, whichever the first line has most of.
final class SeparatedRows implements Rows {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final char MARK = '\uFEFF';

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;

  private SeparatedRows(CsvReader<CsvRecord> reader) {
    this.reader = reader;
    this.records = reader.iterator();
  }

  static SeparatedRows open(byte[] content) {
    var text = text(content);
    var body = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    return new SeparatedRows(
        CsvReader.builder()
            .fieldSeparator(separator(body))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .maxBufferSize(1 << 20)
            .ofCsvRecord(body));
  }

  @Override
  public Optional<Row> next() {
    try {
      while (records.hasNext()) {
        var row = row(records.next());
        if (!row.isBlank()) {
          return Optional.of(row);
        }
      }
      return Optional.empty();
    } catch (CsvParseException | UncheckedIOException unclosed) {
      throw new DamagedFile();
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException closing) {
      throw new UncheckedIOException(closing);
    }
  }

  private static Row row(CsvRecord found) {
    if (found.getFieldCount() > MOST_COLUMNS) {
      throw new TooManyColumns(MOST_COLUMNS);
    }
    var number = Math.toIntExact(found.getStartingLineNumber());
    var cells = new ArrayList<String>();
    for (var field : found.getFields()) {
      cells.add(plain(field.strip(), number, cells.size()));
    }
    return new Row(number, List.copyOf(cells));
  }

  /// Excel writes `="0012"` to keep the zeros; any other formula is one.
  private static String plain(String cell, int row, int column) {
    if (cell.length() > LONGEST_CELL) {
      throw new DamagedFile();
    }
    if (!cell.startsWith("=") || cell.length() == 1) {
      return cell;
    }
    if (cell.matches("=\"[^\"]*\"")) {
      return cell.substring(2, cell.length() - 1).strip();
    }
    throw new FormulaInCell(Cells.name(column, row));
  }

  private static String text(byte[] content) {
    try {
      return decoded(content, StandardCharsets.UTF_8);
    } catch (CharacterCodingException other) {
      try {
        return decoded(content, GB18030);
      } catch (CharacterCodingException neither) {
        throw new NotATable();
      }
    }
  }

  private static String decoded(byte[] content, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(content))
        .toString();
  }

  /// Counted outside of quotes.
  private static char separator(String text) {
    var counts = new int[SEPARATORS.size()];
    var quoted = false;
    for (var at = 0; at < text.length(); at++) {
      var sign = text.charAt(at);
      if (sign == '"') {
        quoted = !quoted;
      } else if (!quoted && (sign == '\n' || sign == '\r')) {
        break;
      } else if (!quoted && SEPARATORS.contains(sign)) {
        counts[SEPARATORS.indexOf(sign)]++;
      }
    }
    var most = 0;
    for (var one = 1; one < counts.length; one++) {
      most = counts[one] > counts[most] ? one : most;
    }
    return SEPARATORS.get(most);
  }
}

package app.forecourt.ui.kit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows as a CSV file, for Excel and for machines: UTF-8 with its mark, commas, lines ended by CR
/// LF. Source: RFC 4180.
///
/// A text that a spreadsheet might take for a formula gets an apostrophe in front of it, as one
/// would type it there; numbers stay numbers. Source: OWASP, CSV injection.
final class CommaSeparated {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String LINE_END = "\r\n";
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final String TO_QUOTE = ",\"\r\n";
  private static final DateTimeFormatter MOMENTS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private CommaSeparated() {}

  /// @param mark what the file says of its origin, below the rows
  /// @param rows each as long as `headers`
  static void write(
      OutputStream out, String mark, List<String> headers, Iterator<List<@Nullable Object>> rows)
      throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    line(writer, headers);
    while (rows.hasNext()) {
      line(writer, rows.next());
    }
    line(writer, List.of(mark));
    writer.flush();
  }

  private static void line(Writer writer, List<? extends @Nullable Object> cells)
      throws IOException {
    for (var column = 0; column < cells.size(); column++) {
      if (column > 0) {
        writer.write(',');
      }
      writer.write(written(cells.get(column)));
    }
    writer.write(LINE_END);
  }

  private static String written(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal amount -> amount.toPlainString();
      case Number number -> number.toString();
      case LocalDateTime moment -> MOMENTS.format(moment);
      default -> quoted(harmless(value.toString()));
    };
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    var isPlain =
        text.chars().noneMatch(sign -> TO_QUOTE.indexOf(sign) >= 0) && text.equals(text.strip());
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}

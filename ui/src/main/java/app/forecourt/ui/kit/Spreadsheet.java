package app.forecourt.ui.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Rows as an Excel file. Texts are written as texts, so whatever people typed, `=HYPERLINK(…)`
/// included, is never a formula.
final class Spreadsheet {

  private static final int ROWS_AT_A_TIME = 1_000;
  private static final int LONGEST_NAME = 31;
  private static final int LONGEST_CELL = 32_767;
  private static final String DAYS = "yyyy-mm-dd";
  private static final String MOMENTS = "yyyy-mm-dd hh:mm";
  private static final String AMOUNTS = "#,##0.00";

  private Spreadsheet() {}

  /// @param mark what the file says of its origin: below the rows, at the foot of each page, and in
  ///   its properties
  /// @param rows each as long as `headers`; numbers, days and times stay what they are
  static void write(
      OutputStream out,
      String name,
      String mark,
      List<String> headers,
      Iterator<List<@Nullable Object>> rows)
      throws IOException {
    try (var book = new Workbook(out, "Forecourt", "1.0")) {
      book.properties().setDescription(mark);
      var sheet = book.newWorksheet(sheetName(name));
      sheet.footer(mark.replace("&", "&&"), Position.CENTER);
      for (var column = 0; column < headers.size(); column++) {
        sheet.value(0, column, headers.get(column));
        sheet.style(0, column).bold().set();
        sheet.width(column, 18);
      }
      sheet.freezePane(0, 1);
      var row = 1;
      for (; rows.hasNext(); row++) {
        var cells = rows.next();
        for (var column = 0; column < cells.size(); column++) {
          put(sheet, row, column, cells.get(column));
        }
        if (row % ROWS_AT_A_TIME == 0) {
          sheet.flush();
        }
      }
      sheet.value(row + 1, 0, mark);
      sheet.style(row + 1, 0).italic().set();
      sheet.finish();
    }
  }

  /// What a cell can hold of `value`: numbers and days as they are, the rest as it is written.
  static @Nullable Object plain(@Nullable Object value, Fmt fmt) {
    return switch (value) {
      case null -> null;
      case Number number -> number;
      case LocalDate day -> day;
      case Instant at -> LocalDateTime.ofInstant(at, fmt.zone());
      default -> fmt.any(value);
    };
  }

  private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case BigDecimal amount -> {
        sheet.value(row, column, amount);
        sheet.style(row, column).format(AMOUNTS).set();
      }
      case Number number -> sheet.value(row, column, number);
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format(DAYS).set();
      }
      case LocalDateTime moment -> {
        sheet.value(row, column, moment);
        sheet.style(row, column).format(MOMENTS).set();
      }
      default -> {
        var text = value.toString();
        sheet.value(
            row, column, text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL));
      }
    }
  }

  private static String sheetName(String name) {
    var allowed = name.replaceAll("[\\[\\]:*?/\\\\']", " ");
    return allowed.substring(0, Math.min(LONGEST_NAME, allowed.length()));
  }
}

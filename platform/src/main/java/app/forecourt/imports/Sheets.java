package app.forecourt.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/// Workbooks of texts for people to fill in or put right. Every cell is a text, so that whatever
/// stands in it is no formula.
final class Sheets {

  private static final int WIDTH = 18;
  private static final int ROWS_AT_A_TIME = 1_000;

  private Sheets() {}

  static void write(
      OutputStream out, String name, List<String> headers, Iterator<List<String>> rows)
      throws IOException {
    try (var book = new Workbook(out, "Forecourt", "1.0")) {
      var sheet = book.newWorksheet(name);
      for (var column = 0; column < headers.size(); column++) {
        sheet.value(0, column, headers.get(column));
        sheet.style(0, column).bold().set();
        sheet.width(column, WIDTH);
      }
      sheet.freezePane(0, 1);
      for (var row = 1; rows.hasNext(); row++) {
        var cells = rows.next();
        for (var column = 0; column < cells.size(); column++) {
          if (!cells.get(column).isEmpty()) {
            sheet.value(row, column, cells.get(column));
          }
        }
        if (row % ROWS_AT_A_TIME == 0) {
          sheet.flush();
        }
      }
      sheet.finish();
    }
  }
}

package app.forecourt.ui.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kind of file in which lists leave the system.
enum FileKind {
  XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    void write(
        OutputStream out,
        String name,
        String mark,
        List<String> headers,
        Iterator<List<@Nullable Object>> rows)
        throws IOException {
      Spreadsheet.write(out, name, mark, headers, rows);
    }
  },
  CSV(".csv", "text/csv; charset=utf-8") {
    @Override
    void write(
        OutputStream out,
        String name,
        String mark,
        List<String> headers,
        Iterator<List<@Nullable Object>> rows)
        throws IOException {
      CommaSeparated.write(out, mark, headers, rows);
    }
  };

  final String ending;
  final String type;

  FileKind(String ending, String type) {
    this.ending = ending;
    this.type = type;
  }

  /// @param mark what the file says of its origin
  /// @param rows each as long as `headers`; they are written as they come
  abstract void write(
      OutputStream out,
      String name,
      String mark,
      List<String> headers,
      Iterator<List<@Nullable Object>> rows)
      throws IOException;
}

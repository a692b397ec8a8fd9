package app.forecourt.imports;

import java.util.List;

/// A row of a file as it stands there: texts without white space around them, days as `2026-11-28`,
/// numbers without separators. Empty cells are empty texts.
///
/// @param number as Excel counts, the first being 1
record Row(int number, List<String> cells) {

  /// What stands in a column, which short rows may not have.
  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }
}

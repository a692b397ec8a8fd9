package app.forecourt.imports;

/// Where cells stand, as Excel says it.
public final class Cells {

  private static final int LETTERS = 26;

  private Cells() {}

  /// `C17`.
  ///
  /// @param column the first being 0
  static String name(int column, int row) {
    return letters(column) + row;
  }

  /// `C` for 2.
  public static String letters(int column) {
    var letters = new StringBuilder();
    for (var rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  /// The column of a reference like `C17`, the first being 0; -1 if it is none, or beyond `most`.
  static int column(String reference, int most) {
    var column = 0;
    for (var at = 0; at < reference.length(); at++) {
      var sign = reference.charAt(at);
      if (sign >= '0' && sign <= '9') {
        break;
      }
      if (sign < 'A' || sign > 'Z' || column > most) {
        return -1;
      }
      column = column * LETTERS + sign - 'A' + 1;
    }
    return column <= most ? column - 1 : -1;
  }
}

package app.forecourt.imports;

import app.forecourt.vocabulary.Effect;

/// How far an import has come, and what has become of its rows.
///
/// @param done the last row of the file that was dealt with, as Excel counts
public record Progress(int done, int added, int changed, int unchanged, int refused) {

  static final Progress NONE = new Progress(0, 0, 0, 0, 0);

  /// How many rows were dealt with.
  public int rows() {
    return added + changed + unchanged + refused;
  }

  Progress upTo(int row) {
    return new Progress(row, added, changed, unchanged, refused);
  }

  Progress plus(Effect effect) {
    return switch (effect) {
      case NEW -> new Progress(done, added + 1, changed, unchanged, refused);
      case CHANGED -> new Progress(done, added, changed + 1, unchanged, refused);
      case UNCHANGED -> new Progress(done, added, changed, unchanged + 1, refused);
      case REFUSED -> new Progress(done, added, changed, unchanged, refused + 1);
    };
  }
}

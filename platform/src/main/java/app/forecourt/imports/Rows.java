package app.forecourt.imports;

import java.util.Optional;

/// The rows of a file from the first to the last, blank ones left out, read as they are asked for.
interface Rows extends AutoCloseable {

  int MOST_COLUMNS = 100;
  int LONGEST_CELL = 32_767;

  /// The next row; empty after the last.
  ///
  /// @throws app.forecourt.vocabulary.Refusal if the file turns out to be unfit
  Optional<Row> next();

  @Override
  void close();
}

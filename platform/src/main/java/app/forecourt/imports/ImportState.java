package app.forecourt.imports;

/// How far an import has come.
public enum ImportState {
  /// It waits for somebody to say which column is what.
  MAPPING,
  /// Every row is tried; nothing is written.
  CHECKING,
  /// What would happen is known.
  CHECKED,
  /// The rows are taken in.
  RUNNING,
  DONE,
  /// It could not go on; what was taken in until then stays.
  FAILED;

  /// Whether a job is at it.
  public boolean isAtWork() {
    return this == CHECKING || this == RUNNING;
  }
}

package app.forecourt.organization;

/// What regions, stores, departments and teams have in common: they are closed, never deleted.
final class Unit {

  private Unit() {}

  /// @return true
  /// @throws NotEmpty if `within` is more than nothing
  static boolean closable(String name, int within) {
    if (within > 0) {
      throw new NotEmpty(name, within);
    }
    return true;
  }

  /// @throws UnitClosed if it was closed
  static void requireOpen(String name, boolean closed) {
    if (closed) {
      throw new UnitClosed(name);
    }
  }
}

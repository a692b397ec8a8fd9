package app.forecourt.lists;

/// Who besides its owner finds a view in the menu of its list.
public enum Sharing {
  /// Nobody.
  PRIVATE,
  /// Everybody who works in one store.
  STORE,
  /// Everybody in the group.
  EVERYBODY
}

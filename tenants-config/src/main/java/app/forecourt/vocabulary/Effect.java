package app.forecourt.vocabulary;

/// What a row that is taken in does to the books.
public enum Effect {
  /// It adds something that was not known.
  NEW,
  /// It makes something known other than it was.
  CHANGED,
  /// It says what is known already.
  UNCHANGED,
  /// Nothing of it is taken.
  REFUSED
}

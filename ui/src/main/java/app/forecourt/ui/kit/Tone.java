package app.forecourt.ui.kit;

/// What a colour means; the only way colours are chosen. Always beside a text, never alone.
public enum Tone {
  /// Draft, closed.
  NEUTRAL,
  /// Being worked on.
  INFO,
  /// Waiting for somebody; due today.
  WAITING,
  /// Done, won, paid.
  GOOD,
  /// Late, lost, refused.
  BAD,
  /// Claims, insurance.
  SPECIAL;

  /// The CSS class.
  String css() {
    return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
  }
}

package app.forecourt.local.stripe;

/// What an event says about the state before it.
final class Changes {

  private Changes() {}

  /// The former values of the fields that differ.
  static Fields between(Fields before, Fields after) {
    var former = new Fields();
    before.names().stream()
        .filter(name -> !name.startsWith("_"))
        .filter(name -> !before.json().get(name).equals(after.json().get(name)))
        .forEach(name -> former.take(before, name));
    return former;
  }
}

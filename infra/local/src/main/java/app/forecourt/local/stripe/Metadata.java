package app.forecourt.local.stripe;

/// The free notes that callers attach to objects.
final class Metadata {

  private Metadata() {}

  /// Takes over the metadata a request names: an empty value removes its key, an empty `metadata`
  /// all of them.
  static void merge(Fields object, Fields request) {
    if (!request.mentions("metadata")) {
      return;
    }
    if (!request.has("metadata")) {
      object.with("metadata", new Fields());
      return;
    }
    var metadata = object.at("metadata");
    request
        .at("metadata")
        .entries()
        .forEach((key, value) -> {
          if (value.isEmpty()) {
            metadata.without(key);
          } else {
            metadata.with(key, value);
          }
        });
  }
}

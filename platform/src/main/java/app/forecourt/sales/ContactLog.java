package app.forecourt.sales;

import app.forecourt.vocabulary.Required;

/// What was done for a customer.
///
/// @param effective whether we spoke to him
/// @param content what was said, at most 1,000 characters
public record ContactLog(ContactKind kind, boolean effective, String content) {

  /// @throws app.forecourt.vocabulary.FieldRefusal if something is missing or too long
  public ContactLog {
    Required.value("kind", kind);
    content = Required.text("content", content, 1_000);
  }
}

package app.forecourt.sales;

import app.forecourt.organization.Look;
import java.time.Instant;

/// One contact with a customer.
///
/// @param effective whether we spoke to him
public record ContactRow(
    ContactKind kind, boolean effective, String content, Instant at, String byName) {

  /// For eyes that may not see all telephone numbers in it.
  ContactRow told(Look phones) {
    return new ContactRow(kind, effective, phones.in(content), at, byName);
  }
}

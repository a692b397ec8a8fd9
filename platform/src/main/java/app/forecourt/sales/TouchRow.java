package app.forecourt.sales;

import app.forecourt.organization.Look;
import java.time.Instant;

/// One time that a lead got in touch with us, or we with him.
///
/// @param byName empty if a program did it
public record TouchRow(
    TouchKind kind,
    LeadChannel channel,
    String source,
    String campaign,
    String note,
    Instant at,
    String byName) {

  /// For eyes that may not see all telephone numbers in it.
  TouchRow told(Look phones) {
    return new TouchRow(kind, channel, source, campaign, phones.in(note), at, byName);
  }
}

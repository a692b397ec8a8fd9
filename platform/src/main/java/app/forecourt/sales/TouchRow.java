package app.forecourt.sales;

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
    String byName) {}

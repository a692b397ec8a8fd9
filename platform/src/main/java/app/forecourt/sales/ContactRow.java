package app.forecourt.sales;

import java.time.Instant;

/// One contact with a customer.
///
/// @param effective whether we spoke to him
public record ContactRow(
    ContactKind kind, boolean effective, String content, Instant at, String byName) {}

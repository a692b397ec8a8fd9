package app.forecourt.sales;

import java.time.Instant;

/// Something that waits for the present member to agree to it.
///
/// @param level the lowest that may
/// @param askedByName who asks
/// @param reason why it is to be cancelled; empty for a discount
public record ApprovalRow(
    ApprovalKind kind,
    OrderRow order,
    Authority level,
    String askedByName,
    Instant askedAt,
    String reason) {}

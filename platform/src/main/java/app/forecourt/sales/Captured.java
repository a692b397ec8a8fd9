package app.forecourt.sales;

/// What became of a message.
///
/// @param attached whether it was added to a lead we already had of the same number
public record Captured(LeadId lead, boolean attached, LeadStatus status, int version) {}

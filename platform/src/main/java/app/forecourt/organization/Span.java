package app.forecourt.organization;

/// How many consultants the manager of a team should lead, at least and at most.
public record Span(int least, int most) {}

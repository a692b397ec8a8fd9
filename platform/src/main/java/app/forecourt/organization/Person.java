package app.forecourt.organization;

/// Somebody as charts show him.
public record Person(EmployeeId id, String name, String position) {}

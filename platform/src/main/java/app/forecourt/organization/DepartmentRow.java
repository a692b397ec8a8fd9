package app.forecourt.organization;

/// A department as lists show it.
public record DepartmentRow(DepartmentId id, StoreId store, String name, int version) {}

package app.forecourt.search;

/// What can be found, in the order in which it is shown.
public enum HitKind {
  CUSTOMER,
  VEHICLE,
  ORDER,
  OPPORTUNITY,
  LEAD,
  EMPLOYEE
}

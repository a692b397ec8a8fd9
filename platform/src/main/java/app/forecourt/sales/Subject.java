package app.forecourt.sales;

/// What a [StatusRow] tells about.
public enum Subject {
  LEAD,
  OPPORTUNITY,
  ORDER
}

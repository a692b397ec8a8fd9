package app.forecourt.plans;

/// A part of the product that a plan covers or not.
public enum Feature {
  SALES,
  WORKSHOP,
  MARKETING,
  PARTNERS,
  HEADQUARTERS,
  API
}

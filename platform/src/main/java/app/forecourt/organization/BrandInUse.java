package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// A brand cannot be given up while stores sell it or the model catalogue has cars of it.
public class BrandInUse extends Refusal {

  BrandInUse(BrandRow brand) {
    super(
        Kind.CONFLICT,
        brand.name(),
        brand.stores().isEmpty() ? "—" : String.join(" / ", brand.stores()),
        brand.models());
  }
}

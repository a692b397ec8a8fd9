package app.forecourt.vehicles;

/// A trim with what the group calls its brand.
record TrimOfBrand(Trim trim, String brand) {

  TrimRow row() {
    return trim.row(brand);
  }
}

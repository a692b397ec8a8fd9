package app.forecourt.organization;

/// One of the stores that sell a brand.
///
/// @param name the store's
record SellerOfBrand(CarBrandId brand, StoreId store, String name) {}

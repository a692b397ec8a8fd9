package app.forecourt.organization;

/// One of the brands that a store sells.
record BrandOfStore(StoreId store, String brand) {}

package app.forecourt.vehicles;

import app.forecourt.organization.CarBrandId;

/// How many trims the catalogue has of a brand.
record ModelsOfBrand(CarBrandId brand, long count) {}

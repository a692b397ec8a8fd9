package app.forecourt.vehicles;

import app.forecourt.vocabulary.Money;

/// A trim to be put into the catalogue.
///
/// @param brand one of the group's, by name
/// @param listPrice the maker's list price, VAT included
public record NewTrim(
    String brand, String series, String trim, Money listPrice, boolean electric) {}

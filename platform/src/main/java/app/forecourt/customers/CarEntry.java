package app.forecourt.customers;

import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Phone;
import org.jspecify.annotations.Nullable;

/// One of many cars of customers that are noted or corrected at once. What is null says nothing: of
/// a car that is known it stays as it is.
///
/// @param customerNumber whose it is: by this number, else by the telephone number
/// @param customerName tells apart customers with the same telephone number
public record CarEntry(
    @Nullable Vin vin,
    @Nullable String plate,
    @Nullable String model,
    @Nullable Boolean boughtHere,
    @Nullable String customerNumber,
    @Nullable Phone customerPhone,
    @Nullable String customerName) {}

package app.forecourt.vehicles;

import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/// A car to be taken into the books.
///
/// @param cost what the store pays for it, VAT included
/// @param start how it comes: ordered, in transit, arrived or in stock; in stock if null
public record NewVehicle(
    StoreId store,
    Vin vin,
    TrimId trim,
    String colour,
    Money cost,
    @Nullable VehicleStatus start) {}

package app.forecourt.customers;

import app.forecourt.vehicles.Vin;
import org.jspecify.annotations.Nullable;

/// A car that a customer drives.
///
/// @param plate null before it is registered
/// @param model e.g. `A4L 豪华型`
public record NewCar(Vin vin, @Nullable String plate, String model, boolean boughtHere) {}

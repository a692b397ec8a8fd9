package app.forecourt.customers;

import app.forecourt.vehicles.Vin;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A car that a customer drives.
public record CarRow(UUID id, Vin vin, @Nullable String plate, String model, boolean boughtHere) {}

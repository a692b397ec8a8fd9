package app.forecourt.vehicles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of a car's history.
///
/// @param from null for the first line
/// @param who empty for the system
/// @param reason the order's number, or why; may be empty
public record MovementRow(
    @Nullable VehicleStatus from, VehicleStatus to, Instant at, String who, String reason) {}

package app.forecourt.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One figure of one store, or of all in sight.
///
/// @param value pieces or fen
/// @param goal what the period is to bring; null if nobody set one
/// @param previous the value of the [previous period][Period#previous]
/// @param trend the last twelve months, oldest first, the period's own month last
public record Cell(
    Kpi kpi, long value, @Nullable Long goal, long previous, Light light, List<Long> trend) {}

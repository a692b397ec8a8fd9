package app.forecourt.vehicles;

import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One of many cars that are taken into the books or corrected at once. What is null says nothing:
/// of a car that is known it stays as it is.
///
/// @param start how it comes; counts for cars that are new only
/// @param stockedOn the day from which its age counts; for cars that are new only
public record StockEntry(
    @Nullable StoreId store,
    @Nullable Vin vin,
    @Nullable TrimId trim,
    @Nullable String colour,
    @Nullable Money cost,
    @Nullable VehicleStatus start,
    @Nullable LocalDate stockedOn) {}

package app.forecourt.audit;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which exports a list shows; what is null does not restrict it.
///
/// @param list its address, e.g. `customers`
/// @param from the first business day
/// @param to the last one
public record ExportFilter(
    @Nullable EmployeeId by,
    @Nullable String list,
    @Nullable StoreId store,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  public static final ExportFilter ALL = new ExportFilter(null, null, null, null, null);
}

package app.forecourt.audit;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which part of the trail is asked for; what is null narrows nothing.
///
/// @param text the record's id, or how it begins
/// @param entity the entity's name, e.g. `VehicleOrder`
/// @param from the first business day
/// @param to the last business day
public record AuditFilter(
    @Nullable String text,
    @Nullable EmployeeId by,
    @Nullable String entity,
    @Nullable AuditKind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable StoreId store) {

  public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);
}

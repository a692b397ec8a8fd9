package app.forecourt.audit;

import app.forecourt.identity.Role;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the trail as people read it.
///
/// @param who the member's name at that time, or the job that worked for the system
/// @param by null if the system did it
/// @param role in which he acted
/// @param store null for what belongs to the whole group
/// @param entity the entity's name, e.g. `VehicleOrder`
/// @param record the id of what was changed
/// @param request under which the log tells of the same request
public record AuditRow(
    UUID id,
    Instant at,
    String who,
    @Nullable EmployeeId by,
    @Nullable Role role,
    @Nullable StoreId store,
    @Nullable String storeName,
    String entity,
    UUID record,
    AuditKind kind,
    List<AuditChange> changes,
    @Nullable String request) {}

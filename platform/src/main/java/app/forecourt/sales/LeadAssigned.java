package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A lead is somebody's now, from the queue or from somebody else. What all goes to others when
/// somebody leaves is not told one by one.
///
/// @param name of whoever is interested
/// @param from who had it before; null if it waited in the queue
public record LeadAssigned(
    TenantId tenant,
    LeadId lead,
    String name,
    StoreId store,
    EmployeeId to,
    @Nullable EmployeeId from,
    Instant at)
    implements TenantEvent {}

package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody new is interested in a car; a further contact of the same person within thirty days is
/// none.
public record LeadCaptured(
    TenantId tenant,
    LeadId lead,
    StoreId store,
    @Nullable EmployeeId owner,
    LeadChannel channel,
    String source,
    LocalDate day,
    Instant at)
    implements TenantEvent {}

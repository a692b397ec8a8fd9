package app.forecourt.organization;

import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody will work elsewhere from a day to come.
///
/// @param store null for headquarters
/// @param team null if he will belong to none
public record TransferDated(
    TenantId tenant,
    EmployeeId employee,
    @Nullable StoreId store,
    @Nullable TeamId team,
    LocalDate from,
    Instant at)
    implements TenantEvent {}

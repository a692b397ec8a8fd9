package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A customer waited for more than a day, so his request went to the store's manager.
///
/// @param manager null if the store has none
public record RequestEscalated(
    TenantId tenant,
    RequestId request,
    CustomerId customer,
    StoreId store,
    EmployeeId owner,
    @Nullable EmployeeId manager,
    Instant at)
    implements TenantEvent {}

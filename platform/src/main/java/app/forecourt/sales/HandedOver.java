package app.forecourt.sales;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something of ours went from one colleague to another, for the history that we keep of it.
///
/// @param customer null for a lead, which has none yet
/// @param label what people call it, e.g. the number of an order
/// @param state the constant's name
record HandedOver(
    TenantId tenant,
    Subject subject,
    UUID id,
    @Nullable CustomerId customer,
    String label,
    String state,
    EmployeeId from,
    EmployeeId to,
    Instant at)
    implements TenantEvent {}

package app.forecourt.sales;

import app.forecourt.customers.CustomerId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something of ours moved on, for the history that we keep of it.
///
/// @param customer null for a lead, which has none yet
/// @param label what people call it, e.g. the number of an order
/// @param from the constant's name; null if it has only just come into being
/// @param to the constant's name
public record StatusChanged(
    TenantId tenant,
    Subject subject,
    UUID id,
    @Nullable CustomerId customer,
    String label,
    @Nullable String from,
    String to,
    @Nullable String reason,
    Instant at)
    implements TenantEvent {}

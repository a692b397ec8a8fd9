package app.forecourt.customers;

import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;

/// A customer has his answer.
public record RequestAnswered(
    TenantId tenant, RequestId request, CustomerId customer, StoreId store, Instant at)
    implements TenantEvent {}

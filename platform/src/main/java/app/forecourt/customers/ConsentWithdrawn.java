package app.forecourt.customers;

import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;

/// A customer does not agree to a purpose any more: whatever is still to be done to him for it has
/// to be dropped within a minute. Source: CRM-20.
public record ConsentWithdrawn(
    TenantId tenant, CustomerId customer, ConsentPurpose purpose, Instant at)
    implements TenantEvent {}

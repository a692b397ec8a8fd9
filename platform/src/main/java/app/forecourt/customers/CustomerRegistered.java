package app.forecourt.customers;

import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;

/// A customer was filed.
public record CustomerRegistered(
    TenantId tenant, CustomerId customer, StoreId store, LocalDate day, Instant at)
    implements TenantEvent {}

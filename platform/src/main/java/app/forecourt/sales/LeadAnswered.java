package app.forecourt.sales;

import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;

/// A lead got its first response.
public record LeadAnswered(TenantId tenant, LeadId lead, StoreId store, Instant at)
    implements TenantEvent {}

package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;

/// An opportunity moved from one stage to another, backwards too.
public record OpportunityAdvanced(
    TenantId tenant,
    OpportunityId opportunity,
    StoreId store,
    EmployeeId owner,
    Stage from,
    Stage to,
    LocalDate day,
    Instant at)
    implements TenantEvent {}

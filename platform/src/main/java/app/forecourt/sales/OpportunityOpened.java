package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.time.LocalDate;

/// A customer is to be won.
public record OpportunityOpened(
    TenantId tenant,
    OpportunityId opportunity,
    StoreId store,
    EmployeeId owner,
    Money value,
    LocalDate day,
    Instant at)
    implements TenantEvent {}

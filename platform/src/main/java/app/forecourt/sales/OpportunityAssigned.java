package app.forecourt.sales;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;

/// An opportunity went from one colleague to another. What all goes to others when somebody leaves
/// is not told one by one.
public record OpportunityAssigned(
    TenantId tenant,
    OpportunityId opportunity,
    CustomerId customer,
    String interest,
    StoreId store,
    EmployeeId from,
    EmployeeId to,
    Instant at)
    implements TenantEvent {}

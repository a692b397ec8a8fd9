package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;

/// An order waits for somebody to agree to it.
///
/// @param number of the order
/// @param level the lowest that may
public record ApprovalAsked(
    TenantId tenant,
    ApprovalKind kind,
    OrderId order,
    String number,
    StoreId store,
    EmployeeId owner,
    EmployeeId askedBy,
    Authority level,
    Instant at)
    implements TenantEvent {}

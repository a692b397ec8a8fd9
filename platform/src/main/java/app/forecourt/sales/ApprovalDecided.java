package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;

/// Somebody agreed, or did not agree, to what waited on an order.
///
/// @param number of the order
/// @param reason why not; empty if he agreed or gave none
public record ApprovalDecided(
    TenantId tenant,
    ApprovalKind kind,
    OrderId order,
    String number,
    StoreId store,
    EmployeeId askedBy,
    EmployeeId decidedBy,
    boolean agreed,
    String reason,
    Instant at)
    implements TenantEvent {}

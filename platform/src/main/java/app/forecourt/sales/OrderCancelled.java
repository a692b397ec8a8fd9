package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.time.LocalDate;

/// A binding order was cancelled, or its car given back before it was delivered; each follows one
/// [OrderConfirmed].
///
/// @param owner whose it was when it became binding
/// @param price of the car alone
public record OrderCancelled(
    TenantId tenant,
    OrderId order,
    StoreId store,
    EmployeeId owner,
    Money price,
    LocalDate confirmedOn,
    LocalDate day,
    Instant at)
    implements TenantEvent {}

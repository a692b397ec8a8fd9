package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.time.LocalDate;

/// An order is binding.
///
/// @param price of the car alone
/// @param total with everything on the order
public record OrderConfirmed(
    TenantId tenant,
    OrderId order,
    StoreId store,
    EmployeeId owner,
    Money list,
    Money price,
    Money total,
    LocalDate day,
    Instant at)
    implements TenantEvent {}

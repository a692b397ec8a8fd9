package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.time.LocalDate;

/// A customer has his car.
///
/// @param price of the car alone
/// @param cost what the car cost us
public record OrderDelivered(
    TenantId tenant,
    OrderId order,
    StoreId store,
    EmployeeId owner,
    Money price,
    Money cost,
    LocalDate day,
    Instant at)
    implements TenantEvent {}

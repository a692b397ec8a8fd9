package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A customer in a list.
///
/// @param phone as it may be shown, masked or not; empty if there is none
/// @param ownerName empty if nobody looks after him
public record CustomerRow(
    CustomerId id,
    CustomerKind kind,
    String name,
    String phone,
    @Nullable String city,
    StoreId store,
    String storeName,
    @Nullable EmployeeId owner,
    String ownerName,
    boolean consent,
    Instant createdAt,
    int version) {}

package app.forecourt.receivables;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A second person lets money go back to a customer.
///
/// @param requestedBy who cancelled the document; null if the system did
public record RefundApproved(
    TenantId tenant,
    StoreId store,
    RefundId refund,
    Money amount,
    @Nullable EmployeeId requestedBy,
    EmployeeId approvedBy,
    Instant at)
    implements TenantEvent {}

package app.forecourt.receivables;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Money is owed back, and waits for a second person to approve.
///
/// @param document the number of what was cancelled
/// @param requestedBy who cancelled it; null if the system did
public record RefundAsked(
    TenantId tenant,
    StoreId store,
    RefundId refund,
    String document,
    Money amount,
    @Nullable EmployeeId requestedBy,
    Instant at)
    implements TenantEvent {}

package app.forecourt.receivables;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Money that is owed back to a customer because the document it was paid for is cancelled.
///
/// @param document its number
/// @param requestedBy who cancelled it; empty if the system did
/// @param approvedBy empty while nobody has
/// @param approvedFor for whom he stood in; empty if for nobody
/// @param method null until it is paid
public record RefundRow(
    RefundId id,
    ReceivableId receivable,
    String document,
    StoreId store,
    CustomerId customer,
    String customerName,
    Money amount,
    RefundStatus status,
    Instant requestedAt,
    String requestedBy,
    String approvedBy,
    String approvedFor,
    @Nullable PaymentMethod method,
    @Nullable Instant paidAt,
    int version) {}

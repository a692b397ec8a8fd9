package app.forecourt.receivables;

import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.time.LocalDate;

/// Nobody owes us for a document any more.
///
/// @param remaining what had still been to be paid
public record ReceivableCancelled(
    TenantId tenant,
    StoreId store,
    ReceivableId receivable,
    Money remaining,
    LocalDate day,
    Instant at)
    implements TenantEvent {}

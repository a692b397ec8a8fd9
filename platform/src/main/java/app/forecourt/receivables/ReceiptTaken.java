package app.forecourt.receivables;

import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.time.LocalDate;

/// A payment was taken.
public record ReceiptTaken(
    TenantId tenant,
    StoreId store,
    ReceivableId receivable,
    Money amount,
    LocalDate day,
    Instant at)
    implements TenantEvent {}

package app.forecourt.receivables;

import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.time.LocalDate;

/// What a document is worth has changed.
///
/// @param change how much more is owed; negative if less
public record ReceivableAdjusted(
    TenantId tenant,
    StoreId store,
    ReceivableId receivable,
    Money change,
    LocalDate day,
    Instant at)
    implements TenantEvent {}

package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A customer does not buy from us, and the manager agrees.
public record OpportunityLost(
    TenantId tenant,
    OpportunityId opportunity,
    StoreId store,
    EmployeeId owner,
    LossReason reason,
    @Nullable String competitor,
    Money value,
    LocalDate day,
    Instant at)
    implements TenantEvent {}

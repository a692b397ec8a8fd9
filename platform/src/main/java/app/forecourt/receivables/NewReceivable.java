package app.forecourt.receivables;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a document is worth, and who owes it.
///
/// @param source the id of the document
/// @param number the number people know it by, e.g. `SO-CDA-2611-0007`
/// @param owner who sold it; null if nobody in particular
/// @param due the last day on which paying is not late
public record NewReceivable(
    StoreId store,
    SourceType type,
    UUID source,
    String number,
    CustomerId debtor,
    @Nullable EmployeeId owner,
    Money amount,
    LocalDate due) {}

package app.forecourt.receivables;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody owes for one document.
///
/// @param number the document's
/// @param ownerName empty if nobody in particular sold it
/// @param outstanding what is still to be paid; nothing when it was cancelled
/// @param bucket for how long it has been due; null when nothing is to be paid any more
public record ReceivableRow(
    ReceivableId id,
    SourceType type,
    UUID source,
    String number,
    StoreId store,
    String storeName,
    CustomerId debtor,
    String debtorName,
    @Nullable EmployeeId owner,
    String ownerName,
    Money amount,
    Money paid,
    Money outstanding,
    LocalDate due,
    ReceivableStatus status,
    @Nullable AgeBucket bucket,
    int version) {

  public boolean overdue() {
    return bucket != null && bucket != AgeBucket.NOT_DUE;
  }
}

package app.forecourt.receivables;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A receivable as it stands in the database, whatever day it is.
record ReceivableLine(
    UUID id,
    SourceType type,
    UUID source,
    String number,
    StoreId store,
    String storeName,
    CustomerId debtor,
    String debtorName,
    @Nullable EmployeeId owner,
    @Nullable String ownerName,
    Money amount,
    Money paid,
    LocalDate due,
    ReceivableStatus status,
    int version) {

  ReceivableRow on(LocalDate today) {
    return new ReceivableRow(
        new ReceivableId(id),
        type,
        source,
        number,
        store,
        storeName,
        debtor,
        debtorName,
        owner,
        ownerName == null ? "" : ownerName,
        amount,
        paid,
        status.outstanding() ? amount.minus(paid) : Money.ZERO,
        due,
        status,
        status.outstanding() ? AgeBucket.of(due, today) : null,
        version);
  }
}

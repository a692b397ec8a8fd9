package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Look;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Phone;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer as he stands in the database, before anybody's eyes are considered.
record CustomerLine(
    UUID id,
    CustomerKind kind,
    String name,
    @Nullable Phone phone,
    @Nullable String city,
    StoreId store,
    String storeName,
    @Nullable EmployeeId owner,
    @Nullable String ownerName,
    @Nullable Instant consentAt,
    Instant createdAt,
    int version) {

  CustomerRow row(Look phones) {
    return new CustomerRow(
        new CustomerId(id),
        kind,
        name,
        phones.of(phone),
        city,
        store,
        storeName,
        owner,
        ownerName == null ? "" : ownerName,
        consentAt != null,
        createdAt,
        version);
  }

  CustomerHit hit(Look phones) {
    return new CustomerHit(
        new CustomerId(id),
        kind,
        name,
        phones.of(phone),
        storeName,
        ownerName == null ? "" : ownerName);
  }
}

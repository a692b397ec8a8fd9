package app.forecourt.receivables;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What it takes to tell who may approve a refund.
///
/// @param requestedBy who cancelled the document; null if the system did
/// @param owner whose document it was
record RefundRequest(
    UUID id,
    StoreId store,
    RefundStatus status,
    @Nullable EmployeeId requestedBy,
    @Nullable EmployeeId owner) {

  /// Those who have no say in it.
  Set<EmployeeId> parties() {
    return Stream.of(requestedBy, owner)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toUnmodifiableSet());
  }
}

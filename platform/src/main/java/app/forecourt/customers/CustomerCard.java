package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Phone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the acting role may know of a customer, but for the [timeline][Timeline].
///
/// @param phone as it may be shown, masked or not; empty if there is none
/// @param number to dial or correct; null for roles that see numbers masked
/// @param consentAt since when he agrees to be contacted in some way, see [Consents]; null if in
///   none
/// @param cars what he drives, the latest first
/// @param openRequests what he waits for, the most urgent first
/// @param twins others in sight with the same number, who may be the same customer
public record CustomerCard(
    CustomerId id,
    CustomerKind kind,
    String name,
    String phone,
    @Nullable Phone number,
    @Nullable String city,
    @Nullable String address,
    @Nullable LocalDate birthday,
    @Nullable String source,
    StoreId store,
    String storeName,
    @Nullable EmployeeId owner,
    String ownerName,
    boolean consent,
    @Nullable Instant consentAt,
    List<CarRow> cars,
    List<RequestRow> openRequests,
    List<CustomerHit> twins,
    Instant createdAt,
    int version) {}

package app.forecourt.receivables;

import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.time.LocalDate;

/// A payment that was taken.
///
/// @param number e.g. `RC-CDA-2611-0007`
/// @param document the number of the document it pays
/// @param reference what the bank or the terminal calls it; empty if nothing
/// @param takenBy the cashier's name
public record ReceiptRow(
    ReceiptId id,
    String number,
    ReceivableId receivable,
    String document,
    String debtorName,
    StoreId store,
    Money amount,
    PaymentMethod method,
    String reference,
    LocalDate day,
    Instant takenAt,
    String takenBy) {}

package app.forecourt.reporting;

import app.forecourt.organization.StoreId;
import java.time.LocalDate;
import java.util.UUID;

/// A document and what it adds to a figure; the amounts of a cell's documents sum up to the cell.
///
/// @param type `lead`, `opportunity`, `order` or `receivable`
/// @param number what people call it: a document number, or the customer's name
/// @param amount pieces or fen; negative when it was taken back
public record DocumentRow(
    String type, UUID id, String number, StoreId store, LocalDate day, long amount) {}

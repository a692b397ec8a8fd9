package app.forecourt.billing;

import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An invoice that is to come, with a line for each store. The lines and the tax make the total, to
/// the fen.
///
/// @param at when it will be made; null if not known
/// @param balance what the group has in credit with us (negative) or owes (positive) from before
/// @param due what will be collected
public record InvoiceSheet(
    @Nullable Instant at,
    List<InvoiceLine> lines,
    Money tax,
    Money total,
    Money balance,
    Money due) {}

package app.forecourt.billing;

import app.forecourt.vocabulary.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one store costs on an invoice.
///
/// @param store its name; null for one that is paid for and not set up yet
/// @param change whether it comes from a change in mid-period, so that it may be negative
public record InvoiceLine(
    @Nullable String store, boolean change, Instant from, Instant to, Money amount) {}

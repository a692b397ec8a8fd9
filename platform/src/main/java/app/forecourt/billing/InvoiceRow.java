package app.forecourt.billing;

import app.forecourt.vocabulary.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An invoice made.
///
/// @param status Stripe's own word: `draft`, `open`, `paid`, `uncollectible`, `void`
/// @param pdf its printable form
/// @param page where it can be looked at and paid
public record InvoiceRow(
    String id,
    @Nullable String number,
    Instant at,
    String status,
    Money total,
    Money due,
    @Nullable String pdf,
    @Nullable String page) {}

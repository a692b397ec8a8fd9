package app.forecourt.billing;

import app.forecourt.vocabulary.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What another number of stores would cost.
///
/// @param at the moment from which it is reckoned; null in the trial, when nothing is
/// @param now what would be invoiced at once; its total is negative if credit is given
/// @param monthly what all stores will cost a month
public record StoreChange(
    int from, int to, @Nullable Instant at, InvoiceSheet now, Money monthly) {}

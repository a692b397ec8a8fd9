package app.forecourt.billing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What Stripe says of a group's subscription at one moment, as far as we need it.
///
/// @param item the line of the subscription that counts the stores
/// @param status Stripe's own word
/// @param plan the code of the plan of its price
/// @param paidThrough the end of the latest period that was paid for, the trial included
/// @param overdueSince since when the oldest unpaid invoice waits
record Contract(
    String id,
    String item,
    String status,
    String plan,
    int stores,
    @Nullable Instant trialEnd,
    Instant periodEnd,
    @Nullable Instant paidThrough,
    @Nullable Instant overdueSince,
    @Nullable Instant cancelAt,
    @Nullable Instant endedAt) {}

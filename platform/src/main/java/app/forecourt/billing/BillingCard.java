package app.forecourt.billing;

import app.forecourt.registry.Access;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the present group pays for, and how it stands.
///
/// @param status Stripe's own word; null before the first payment
/// @param monthly what all stores cost a month, by the price list
/// @param storesInUse how many stores the group has set up
/// @param mostStores how many the plan goes up to
/// @param paidThrough until when access is paid for, whatever becomes of later payments
/// @param readOnlyFrom the day on which, if nothing is paid, nothing can be changed any more; set
///   while money is due
/// @param suspendedFrom the day on which, if nothing is paid, only this remains
public record BillingCard(
    String plan,
    int stores,
    Money monthly,
    int storesInUse,
    int mostStores,
    Standing standing,
    Access access,
    @Nullable String status,
    @Nullable Instant trialEnd,
    @Nullable Instant periodEnd,
    @Nullable Instant paidThrough,
    @Nullable Instant cancelAt,
    @Nullable LocalDate readOnlyFrom,
    @Nullable LocalDate suspendedFrom) {}

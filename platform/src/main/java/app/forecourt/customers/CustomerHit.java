package app.forecourt.customers;

/// A customer who was searched for.
///
/// @param phone as it may be shown, masked or not; empty if there is none
/// @param ownerName empty if nobody looks after him
public record CustomerHit(
    CustomerId id,
    CustomerKind kind,
    String name,
    String phone,
    String storeName,
    String ownerName) {}

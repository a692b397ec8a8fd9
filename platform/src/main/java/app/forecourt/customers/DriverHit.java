package app.forecourt.customers;

/// A customer who was searched for by a car he drives.
public record DriverHit(CustomerHit customer, CarRow car) {}

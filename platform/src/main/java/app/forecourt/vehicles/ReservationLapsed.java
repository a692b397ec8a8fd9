package app.forecourt.vehicles;

import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantEvent;
import app.forecourt.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;

/// A car that was kept for an order is free again, because nobody claimed it in time.
public record ReservationLapsed(
    TenantId tenant, VehicleId vehicle, StoreId store, UUID order, String orderNumber, Instant at)
    implements TenantEvent {}

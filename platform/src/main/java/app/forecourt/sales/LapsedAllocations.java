package app.forecourt.sales;

import app.forecourt.vehicles.ReservationLapsed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Lets an order wait for a car again whose car nobody claimed in time. Source: VEH-02.
@Component
class LapsedAllocations {

  private final VehicleOrders orders;

  LapsedAllocations(VehicleOrders orders) {
    this.orders = orders;
  }

  @EventListener
  void on(ReservationLapsed event) {
    orders
        .findById(event.order())
        .filter(order -> order.status() == OrderStatus.ALLOCATED)
        .ifPresent(order -> orders.save(order.release(event.at())));
  }
}

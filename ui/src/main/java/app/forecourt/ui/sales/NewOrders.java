package app.forecourt.ui.sales;

import app.forecourt.organization.Permissions;
import app.forecourt.sales.OpportunityCard;
import app.forecourt.sales.OpportunityId;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.OrderFilter;
import app.forecourt.sales.OrderRow;
import app.forecourt.sales.OrderStatus;
import app.forecourt.sales.SalesRules;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.VehicleStock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Begins orders from opportunities.
@Component
class NewOrders {

  private final OrderDesk orders;
  private final Catalogue catalogue;
  private final VehicleStock stock;
  private final SalesRules rules;
  private final Permissions permissions;

  NewOrders(
      OrderDesk orders,
      Catalogue catalogue,
      VehicleStock stock,
      SalesRules rules,
      Permissions permissions) {
    this.orders = orders;
    this.catalogue = catalogue;
    this.stock = stock;
    this.rules = rules;
    this.permissions = permissions;
  }

  /// The order that serves an opportunity, if there is one.
  Optional<OrderRow> of(OpportunityId opportunity) {
    return orders.newest(OrderFilter.of(opportunity), null, 10).stream()
        .filter(order ->
            order.status() != OrderStatus.CANCELLED && order.status() != OrderStatus.RETURNED)
        .findFirst();
  }

  NewOrderDialog dialog(OpportunityCard opportunity) {
    return new NewOrderDialog(
        orders, stock, opportunity, catalogue.trimsFor(opportunity.store()), prices());
  }

  private PriceFields prices() {
    return new PriceFields(rules.agreed().rules().bands(), permissions.discountBand(), List.of());
  }
}

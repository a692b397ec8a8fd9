package app.forecourt.search;

import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.OrderId;
import app.forecourt.sales.OrderRow;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Orders, by their number and by whose they are.
@Component
class OrderSource implements Source {

  private final OrderDesk desk;
  private final Permissions permissions;

  OrderSource(OrderDesk desk, Permissions permissions) {
    this.desk = desk;
    this.permissions = permissions;
  }

  @Override
  public HitKind kind() {
    return HitKind.ORDER;
  }

  @Override
  public boolean isOpen() {
    return permissions.may(Action.ORDER, Verb.READ);
  }

  @Override
  public List<Hit> find(Asked asked) {
    return Stream.concat(
            desk.search(asked.text(), asked.most()).stream(),
            asked.customers().isEmpty()
                ? Stream.empty()
                : desk.of(asked.customers(), asked.most()).stream())
        .map(OrderSource::hit)
        .distinct()
        .limit(asked.most())
        .toList();
  }

  @Override
  public List<Hit> these(List<UUID> ids) {
    return desk.rows(ids.stream().map(OrderId::new).toList()).stream()
        .map(OrderSource::hit)
        .toList();
  }

  private static Hit hit(OrderRow order) {
    return Hit.of(
        HitKind.ORDER,
        order.id().value(),
        order.number(),
        order.customerName(),
        order.model(),
        order.storeName());
  }
}

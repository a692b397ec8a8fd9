package app.forecourt.search;

import app.forecourt.customers.CustomerHit;
import app.forecourt.customers.CustomerId;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.DriverHit;
import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Customers, by what they are called and by what they drive.
@Component
class CustomerSource implements Source {

  private final CustomersDesk desk;
  private final Permissions permissions;

  CustomerSource(CustomersDesk desk, Permissions permissions) {
    this.desk = desk;
    this.permissions = permissions;
  }

  @Override
  public HitKind kind() {
    return HitKind.CUSTOMER;
  }

  @Override
  public boolean isOpen() {
    return permissions.may(Action.CUSTOMER, Verb.READ);
  }

  @Override
  public List<Hit> find(Asked asked) {
    var seen = new HashSet<UUID>();
    return Stream.concat(
            desk.drivers(asked.text(), asked.most()).stream().map(CustomerSource::hit),
            CustomersDesk.isEnough(asked.text())
                ? desk.search(asked.text(), asked.most()).stream().map(CustomerSource::hit)
                : Stream.empty())
        .filter(hit -> seen.add(hit.id()))
        .limit(asked.most())
        .toList();
  }

  @Override
  public List<Hit> these(List<UUID> ids) {
    return desk.hits(ids.stream().map(CustomerId::new).toList()).stream()
        .map(CustomerSource::hit)
        .toList();
  }

  private static Hit hit(CustomerHit hit) {
    return Hit.of(
        HitKind.CUSTOMER,
        hit.id().value(),
        hit.name(),
        hit.phone(),
        hit.storeName(),
        hit.ownerName());
  }

  private static Hit hit(DriverHit hit) {
    var car = hit.car();
    return Hit.of(
        HitKind.CUSTOMER,
        hit.customer().id().value(),
        hit.customer().name(),
        car.plate() == null ? car.vin().toString() : car.plate(),
        car.model(),
        hit.customer().phone(),
        hit.customer().storeName());
  }
}

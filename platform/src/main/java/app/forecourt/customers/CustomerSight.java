package app.forecourt.customers;

import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds the customers that the acting role may see; the others do not exist for it.
@Component
class CustomerSight {

  private final Customers customers;
  private final Permissions permissions;

  CustomerSight(Customers customers, Permissions permissions) {
    this.customers = customers;
    this.permissions = permissions;
  }

  /// @throws NoSuchCustomer if the group has none of that id, or he is out of sight
  Customer require(CustomerId id) {
    return find(id).orElseThrow(NoSuchCustomer::new);
  }

  Optional<Customer> find(CustomerId id) {
    var seen = permissions.sight(Action.CUSTOMER, Verb.READ);
    return customers
        .findById(id.value())
        .filter(customer -> seen.reaches(customer.store(), customer.owner()));
  }
}

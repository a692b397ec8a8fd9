package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Phone;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Customers extends Repository<Customer, UUID> {

  Optional<Customer> findById(UUID id);

  Optional<Customer> findFirstByPhoneOrderById(Phone phone);

  List<Customer> findByPhoneInOrderById(Collection<Phone> phones);

  List<Customer> findByNumberIn(Collection<String> numbers);

  List<Customer> findByOwnerOrderById(EmployeeId owner);

  Customer save(Customer customer);

  Customer saveAndFlush(Customer customer);

  /// The general managers of a store, whoever has been it longest first.
  @Query(
      """
      select new app.forecourt.organization.EmployeeId(e.id)
      from RoleGrant g join Employee e on e.id = g.employee
      where g.role = app.forecourt.identity.Role.GENERAL_MANAGER and e.active
        and (g.unit = :store or (g.unit is null and e.store = :store))
      order by g.id\
      """)
  List<EmployeeId> managersOf(StoreId store);

  default Customer require(CustomerId id) {
    return findById(id.value()).orElseThrow(NoSuchCustomer::new);
  }
}

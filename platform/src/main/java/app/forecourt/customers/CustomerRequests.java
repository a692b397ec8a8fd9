package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CustomerRequests extends Repository<CustomerRequest, UUID> {

  String ROW =
      """
      select new app.forecourt.customers.RequestRow(
        new app.forecourt.customers.RequestId(r.id), r.customer, c.name, r.store, r.text, r.owner,
        e.name, r.due, r.askedAt, r.escalatedAt, r.escalatedTo, r.answer, r.answeredAt, r.version)
      from CustomerRequest r join Customer c on c.id = r.customer join Employee e on e.id = r.owner
      """;

  Optional<CustomerRequest> findById(UUID id);

  /// What somebody has to answer, or heard of because another did not.
  @Query(
      """
      select r from CustomerRequest r
      where r.answeredAt is null and (r.owner = :whose or r.escalatedTo = :whose) order by r.id
      """)
  List<CustomerRequest> waitingFor(EmployeeId whose);

  CustomerRequest save(CustomerRequest request);

  /// What a customer waits for, the most urgent first.
  @Query(ROW + "where r.customer = :customer and r.answeredAt is null order by r.due, r.id")
  List<RequestRow> openOf(CustomerId customer);

  /// What customers of some stores wait for, the most urgent first.
  @Query(ROW + "where r.store in :stores and r.answeredAt is null order by r.due, r.id")
  List<RequestRow> openIn(Collection<StoreId> stores);

  /// What nobody has answered since `before`, and no manager has heard of.
  @Query(
      """
      select r from CustomerRequest r
      where r.answeredAt is null and r.escalatedAt is null and r.askedAt < :before\
      """)
  List<CustomerRequest> unansweredSince(Instant before);

  default CustomerRequest require(RequestId id) {
    return findById(id.value()).orElseThrow(NoSuchRequest::new);
  }
}

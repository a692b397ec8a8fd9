package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VehicleOrders extends Repository<VehicleOrder, UUID> {

  Optional<VehicleOrder> findById(UUID id);

  Optional<VehicleOrder> findByKey(String key);

  /// What somebody works on, the oldest first.
  List<VehicleOrder> findByOwnerAndStatusInOrderById(
      EmployeeId owner, Collection<OrderStatus> statuses);

  VehicleOrder save(VehicleOrder order);

  /// The order by which the customer of an opportunity is served, if any.
  Optional<VehicleOrder> findFirstByOpportunityAndStatusNotIn(
      OpportunityId opportunity, Collection<OrderStatus> over);

  /// Those that wait for somebody to agree, to a discount or to a cancellation, the longest-waiting
  /// first.
  @Query(
      """
      select o from VehicleOrder o
      where o.store in :stores
        and (o.status = app.forecourt.sales.OrderStatus.APPROVAL or o.cancelAskedBy is not null)
      order by coalesce(o.cancelAskedAt, o.askedAt), o.id
      """)
  List<VehicleOrder> waiting(Collection<StoreId> stores);

  List<VehicleOrder> findByStatusAndDeliveredOnLessThanEqual(OrderStatus status, LocalDate day);
}

package app.forecourt.receivables;

import app.forecourt.organization.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Refunds extends Repository<Refund, UUID> {

  String REQUEST =
      """
      select new app.forecourt.receivables.RefundRequest(
        f.id, f.store, f.status, f.requestedBy, r.owner)
      from Refund f join Receivable r on r.id = f.receivable
      """;

  Optional<Refund> findById(UUID id);

  Optional<Refund> findByReceivable(ReceivableId receivable);

  @Query(REQUEST + "where f.id = :id")
  Optional<RefundRequest> request(UUID id);

  /// What nobody has approved yet, the longest-waiting first.
  @Query(
      REQUEST
          + """
          where f.status = app.forecourt.receivables.RefundStatus.DUE and f.store in :stores
          order by f.id
          """)
  List<RefundRequest> due(Collection<StoreId> stores);

  Refund save(Refund refund);

  Refund saveAndFlush(Refund refund);
}

package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Phone;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Leads extends Repository<Lead, UUID> {

  Optional<Lead> findById(UUID id);

  Lead save(Lead lead);

  /// Leads of that number that are worked on still, themselves or as opportunities, the newest
  /// first.
  @Query(
      """
      select l from Lead l
      where l.store = :store and l.phone = :phone and l.lastTouchAt >= :since
        and (l.status in :open or exists (
          select 1 from Opportunity o where o.id = l.opportunity and o.stage in :stages))
      order by l.id desc
      """)
  List<Lead> alive(
      StoreId store,
      Phone phone,
      Instant since,
      Collection<LeadStatus> open,
      Collection<Stage> stages,
      Limit most);

  /// What somebody works on, the oldest first.
  List<Lead> findByOwnerAndStatusInOrderById(EmployeeId owner, Collection<LeadStatus> statuses);

  /// Those in `status` that were given to their owners after `from`, at `to` at the latest, and got
  /// no response yet.
  @Query(
      """
      select l from Lead l
      where l.status = :status and l.firstResponseAt is null and l.owner is not null
        and l.assignedAt > :from and l.assignedAt <= :to
      order by l.assignedAt, l.id
      """)
  List<Lead> unanswered(LeadStatus status, Instant from, Instant to);

  /// The store's consultants, those with the fewest open leads first, then those who have waited
  /// longest for one.
  @Query(
      """
      select e.id from Employee e
      where e.store = :store and e.active = true
        and exists (select 1 from RoleGrant g
          where g.employee = e.id and g.role = app.forecourt.identity.Role.SALES_CONSULTANT)
      order by (select count(l.id) from Lead l where l.owner = e.id and l.status in :open),
        (select max(l.assignedAt) from Lead l where l.owner = e.id) nulls first, e.id
      """)
  List<UUID> leastBusyConsultants(StoreId store, Collection<LeadStatus> open, Limit most);
}

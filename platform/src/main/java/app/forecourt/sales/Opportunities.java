package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Opportunities extends Repository<Opportunity, UUID> {

  Optional<Opportunity> findById(UUID id);

  Optional<Opportunity> findByKey(String key);

  /// What somebody works on, the oldest first.
  List<Opportunity> findByOwnerAndStageInOrderById(EmployeeId owner, Collection<Stage> stages);

  Opportunity save(Opportunity opportunity);

  /// The next actions of those among `stages` that fall due between the two, the earliest first.
  @Query(
      """
      select new app.forecourt.sales.LateAction(
        new app.forecourt.sales.OpportunityId(o.id), c.name, o.owner, o.nextType, o.nextDue)
      from Opportunity o join Customer c on c.id = o.customer
      where o.stage in :stages and o.nextDue > :from and o.nextDue <= :to
      order by o.nextDue, o.id
      """)
  List<LateAction> due(Collection<Stage> stages, Instant from, Instant to);

  /// Those among `stages` that nobody has anything to do for.
  @Query("select o from Opportunity o where o.stage in :stages and o.nextDue is null")
  List<Opportunity> withoutNextAction(Collection<Stage> stages);
}

package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
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

  /// Those among `stages` that nobody has anything to do for.
  @Query("select o from Opportunity o where o.stage in :stages and o.nextDue is null")
  List<Opportunity> withoutNextAction(Collection<Stage> stages);
}

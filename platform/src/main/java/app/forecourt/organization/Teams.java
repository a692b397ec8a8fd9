package app.forecourt.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Teams extends Repository<Team, UUID> {

  Optional<Team> findById(UUID id);

  List<Team> findAll();

  List<Team> findByStoreIn(Collection<StoreId> stores);

  List<Team> findByDepartmentAndClosedFalse(DepartmentId department);

  List<Team> findByManager(EmployeeId manager);

  int countByStoreAndClosedFalse(StoreId store);

  Team save(Team team);

  default Team require(TeamId id) {
    return findById(id.value()).orElseThrow(NoSuchTeam::new);
  }
}

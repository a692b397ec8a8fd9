package app.forecourt.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Employees extends Repository<Employee, UUID> {

  Optional<Employee> findById(UUID id);

  List<Employee> findAll();

  List<Employee> findByIdIn(Collection<UUID> ids);

  List<Employee> findByStoreIn(Collection<StoreId> stores);

  List<Employee> findByTeamIn(Collection<TeamId> teams);

  Employee save(Employee employee);

  /// Writes changes now, so that versions are the new ones.
  void flush();

  default Employee require(EmployeeId id) {
    return findById(id.value()).orElseThrow(NoSuchEmployee::new);
  }
}

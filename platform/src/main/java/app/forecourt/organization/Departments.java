package app.forecourt.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Departments extends Repository<Department, UUID> {

  Optional<Department> findById(UUID id);

  List<Department> findAllByClosedFalse();

  List<Department> findByStoreInAndClosedFalse(Collection<StoreId> stores);

  int countByStoreAndClosedFalse(StoreId store);

  Department save(Department department);

  default Department require(DepartmentId id) {
    return findById(id.value()).orElseThrow(NoSuchDepartment::new);
  }
}

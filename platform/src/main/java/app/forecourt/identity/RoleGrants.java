package app.forecourt.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RoleGrants extends Repository<RoleGrant, UUID> {

  Optional<RoleGrant> findById(UUID id);

  /// The oldest grant first: the role in which the employee signs in.
  List<RoleGrant> findByEmployeeOrderById(UUID employee);

  List<RoleGrant> findAllByOrderById();

  List<RoleGrant> findByRole(Role role);

  List<RoleGrant> findByRoleIn(Collection<Role> roles);

  RoleGrant save(RoleGrant grant);

  void delete(RoleGrant grant);

  default RoleGrant require(UUID id) {
    return findById(id).orElseThrow(NoSuchGrant::new);
  }
}

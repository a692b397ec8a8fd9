package app.forecourt.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The roles people hold, for the organisation, which moves them and lets one stand in for another.
@Service
public class HeldRoles {

  private final RoleGrants grants;

  /// A role somebody holds.
  ///
  /// @param unit for which region, store or team; null for where he works, or the whole group
  public record Held(UUID grant, Role role, @Nullable UUID unit) {}

  HeldRoles(RoleGrants grants) {
    this.grants = grants;
  }

  /// Those granted first first; whether he may sign in is not asked.
  @Transactional(readOnly = true)
  public List<Held> of(UUID employee) {
    return grants.findByEmployeeOrderById(employee).stream()
        .map(grant -> new Held(grant.getId(), grant.role(), grant.unit()))
        .toList();
  }

  /// What everybody holds in one of `roles`, by employee.
  @Transactional(readOnly = true)
  public Map<UUID, List<Held>> of(Collection<Role> roles) {
    return grants.findByRoleIn(roles).stream()
        .collect(
            groupingBy(
                RoleGrant::employee,
                mapping(grant -> new Held(grant.getId(), grant.role(), grant.unit()), toList())));
  }

  /// Somebody does not work in the units of `left` any more: roles that he was given for one of
  /// them are his where he works now.
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(UUID employee, Collection<UUID> left) {
    var held = grants.findByEmployeeOrderById(employee);
    for (var grant : held) {
      if (grant.unit() != null && left.contains(grant.unit())) {
        if (held.stream().anyMatch(other -> other.is(grant.role(), null))) {
          grants.delete(grant);
        } else {
          grants.save(grant.follow());
        }
      }
    }
  }
}

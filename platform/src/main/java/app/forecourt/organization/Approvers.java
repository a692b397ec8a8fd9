package app.forecourt.organization;

import app.forecourt.identity.HeldRoles;
import app.forecourt.identity.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds who may agree to something, whoever asks: those who are to hear that it waits. What
/// [Mandates] is for one who agrees, seen from the other side.
@Service
@Transactional(readOnly = true)
public class Approvers {

  private final Permissions permissions;
  private final Whereabouts whereabouts;
  private final Employees employees;
  private final StandIns standIns;
  private final HeldRoles roles;

  Approvers(
      Permissions permissions,
      Whereabouts whereabouts,
      Employees employees,
      StandIns standIns,
      HeldRoles roles) {
    this.permissions = permissions;
    this.whereabouts = whereabouts;
    this.employees = employees;
    this.standIns = standIns;
    this.roles = roles;
  }

  /// Those of the lowest band that reaches so far, and the delegates of the absent ones among them;
  /// never one of `parties`. Empty if there is nobody.
  ///
  /// @param band the discount band (1 to 4) that is needed at least; 0 if bands do not matter
  /// @param parties who asked for it, and whose it is
  public Set<EmployeeId> of(
      Action action,
      Set<Verb> verbs,
      int band,
      StoreId store,
      @Nullable EmployeeId owner,
      Collection<EmployeeId> parties) {
    var able =
        Arrays.stream(Role.values())
            .filter(role -> verbs.stream().anyMatch(permissions.cell(action, role)::allows))
            .filter(role -> permissions.cell(action, role).band() >= band)
            .collect(Collectors.toSet());
    var held = roles.of(able);
    var byBand = new TreeMap<Integer, Set<EmployeeId>>();
    for (var somebody : employees.findByIdIn(held.keySet())) {
      if (somebody.isActive() && !parties.contains(somebody.id())) {
        for (var role : held.getOrDefault(somebody.getId(), List.of())) {
          var cell = permissions.cell(action, role.role());
          if (whereabouts.of(somebody, role).within(cell.reach()).reaches(store, owner)) {
            byBand
                .computeIfAbsent(band == 0 ? 0 : cell.band(), _ -> new LinkedHashSet<>())
                .add(somebody.id());
          }
        }
      }
    }
    return byBand.values().stream()
        .findFirst()
        .map(standIns::with)
        .map(all -> without(all, parties))
        .orElse(Set.of());
  }

  private static Set<EmployeeId> without(Set<EmployeeId> people, Collection<EmployeeId> parties) {
    return people.stream()
        .filter(somebody -> !parties.contains(somebody))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}

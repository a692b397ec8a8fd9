package app.forecourt.organization;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who works under whom: everybody under the manager of his team, a manager who belongs to his own
/// team under nobody of it.
record ReportingLines(Map<TeamId, Team> teams, Employees employees) {

  ReportingLines(List<Team> teams, Employees employees) {
    this(teams.stream().collect(toMap(Team::id, Function.identity())), employees);
  }

  /// Looks whether all is well if `manager` leads `team`, and `joining` belongs to it.
  ///
  /// @throws LeadsInCircle if the way up from the manager leads to the team again
  void requireNone(TeamId team, EmployeeId manager, @Nullable EmployeeId joining) {
    var passed = new HashSet<EmployeeId>();
    @Nullable EmployeeId above = manager;
    while (above != null && passed.add(above)) {
      var somebody = employees.require(above);
      @Nullable TeamId own = somebody.id().equals(joining) ? team : somebody.team();
      if (own == null) {
        return;
      }
      if (own.equals(team) && !above.equals(manager)) {
        throw new LeadsInCircle(employees.require(manager).name());
      }
      var next =
          own.equals(team) ? manager : teams.get(own) == null ? null : teams.get(own).manager();
      above = above.equals(next) ? null : next;
    }
  }
}

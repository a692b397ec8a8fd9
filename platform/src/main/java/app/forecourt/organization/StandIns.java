package app.forecourt.organization;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who stands in for whom today.
@Component
@Transactional(readOnly = true)
class StandIns {

  private final Absences absences;
  private final Employees employees;
  private final Clock clock;

  StandIns(Absences absences, Employees employees, Clock clock) {
    this.absences = absences;
    this.employees = employees;
    this.clock = clock;
  }

  /// `people`, and behind them the delegates of those who are absent.
  Set<EmployeeId> with(Collection<EmployeeId> people) {
    var all = new LinkedHashSet<>(people);
    if (!people.isEmpty()) {
      absences.of(people, BusinessDays.today(clock)).stream()
          .map(Absence::delegate)
          .filter(this::isActive)
          .forEach(all::add);
    }
    return all;
  }

  /// The delegate of somebody who is absent; empty if he is there.
  Optional<EmployeeId> of(EmployeeId somebody) {
    return absences.of(Set.of(somebody), BusinessDays.today(clock)).stream()
        .map(Absence::delegate)
        .filter(this::isActive)
        .findFirst();
  }

  private boolean isActive(EmployeeId somebody) {
    return employees.findById(somebody.value()).filter(Employee::isActive).isPresent();
  }
}

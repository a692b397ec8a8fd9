package app.forecourt.organization;

import static app.forecourt.identity.Role.GENERAL_MANAGER;
import static app.forecourt.identity.Role.SALES_DIRECTOR;
import static app.forecourt.identity.Role.SALES_MANAGER;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Sees to it that nothing stays with somebody who has left: what he has not handed over goes to
/// his superior, in the transaction in which he leaves. Source: override rule 4 of domain/roles.md.
@Component
class WorkLeft {

  private static final Logger LOG = LoggerFactory.getLogger(WorkLeft.class);

  private final ObjectProvider<OpenWork> works;
  private final Employees employees;

  WorkLeft(ObjectProvider<OpenWork> works, Employees employees) {
    this.works = works;
    this.employees = employees;
  }

  @EventListener
  public void on(StaffLeft left) {
    var stores =
        works
            .orderedStream()
            .flatMap(work -> work.of(left.employee()).stream())
            .map(WorkCount::store)
            .distinct()
            .toList();
    var heirs = new HashMap<StoreId, List<EmployeeId>>();
    for (var store : stores) {
      superior(store, left.superior()).ifPresent(heir -> heirs.put(store, List.of(heir)));
    }
    if (heirs.size() < stores.size()) {
      LOG.warn("employee {} left, and nobody is there to take over", left.employee());
      return;
    }
    if (!stores.isEmpty()) {
      var succession = new Succession(left.employee(), heirs);
      works.orderedStream().forEach(module -> module.handOver(succession));
    }
  }

  /// Who led his team, if he works there; else the next above him in the store.
  private Optional<EmployeeId> superior(StoreId store, @Nullable EmployeeId known) {
    return Stream.concat(
            Stream.ofNullable(known).flatMap(id -> employees.findById(id.value()).stream()),
            Stream.of(SALES_MANAGER, SALES_DIRECTOR, GENERAL_MANAGER)
                .flatMap(role ->
                    employees.holding(role, List.of(store.value()), Set.of(store)).stream()))
        .filter(somebody -> somebody.isActive() && store.equals(somebody.store()))
        .map(Employee::id)
        .findFirst();
  }
}

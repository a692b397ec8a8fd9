package app.forecourt.organization;

import app.forecourt.identity.Scopes;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The teams somebody leads: what waits there for approval goes to whoever leads them next.
@Component
@Order(1)
@Transactional
class TeamsLed implements OpenWork {

  private final Teams teams;
  private final Scopes scopes;

  TeamsLed(Teams teams, Scopes scopes) {
    this.teams = teams;
    this.scopes = scopes;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkCount> of(EmployeeId whose) {
    return teams.findByManager(whose).stream()
        .map(team -> WorkCount.of("organization.handOver.teams", team.store(), 1))
        .toList();
  }

  @Override
  public void handOver(Succession succession) {
    for (var team : teams.findByManager(succession.from())) {
      teams.save(team.ledBy(succession.next(team.store())));
      scopes.change();
    }
  }
}

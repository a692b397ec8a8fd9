package app.forecourt.search;

import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.LeadId;
import app.forecourt.sales.LeadRow;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Leads, by what they are called.
@Component
class LeadSource implements Source {

  private final LeadDesk desk;
  private final Permissions permissions;

  LeadSource(LeadDesk desk, Permissions permissions) {
    this.desk = desk;
    this.permissions = permissions;
  }

  @Override
  public HitKind kind() {
    return HitKind.LEAD;
  }

  @Override
  public boolean isOpen() {
    return permissions.may(Action.LEAD_CAPTURE, Verb.READ)
        || permissions.may(Action.LEAD_ASSIGNMENT, Verb.READ);
  }

  @Override
  public List<Hit> find(Asked asked) {
    return desk.search(asked.text(), asked.most()).stream().map(LeadSource::hit).toList();
  }

  @Override
  public List<Hit> these(List<UUID> ids) {
    return desk.rows(ids.stream().map(LeadId::new).toList()).stream().map(LeadSource::hit).toList();
  }

  private static Hit hit(LeadRow lead) {
    return Hit.of(
        HitKind.LEAD,
        lead.id().value(),
        lead.name(),
        lead.phone(),
        lead.interest(),
        lead.ownerName(),
        lead.storeName());
  }
}

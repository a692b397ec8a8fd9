package app.forecourt.search;

import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.sales.OpportunityCard;
import app.forecourt.sales.OpportunityId;
import app.forecourt.sales.SalesDesk;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Open opportunities, by whose they are.
@Component
class OpportunitySource implements Source {

  private final SalesDesk desk;
  private final Permissions permissions;

  OpportunitySource(SalesDesk desk, Permissions permissions) {
    this.desk = desk;
    this.permissions = permissions;
  }

  @Override
  public HitKind kind() {
    return HitKind.OPPORTUNITY;
  }

  @Override
  public boolean isOpen() {
    return permissions.may(Action.ORDER, Verb.READ);
  }

  @Override
  public List<Hit> find(Asked asked) {
    return asked.customers().isEmpty()
        ? List.of()
        : desk.openOf(asked.customers(), asked.most()).stream()
            .map(OpportunitySource::hit)
            .toList();
  }

  @Override
  public List<Hit> these(List<UUID> ids) {
    return desk.cards(ids.stream().map(OpportunityId::new).toList()).stream()
        .map(OpportunitySource::hit)
        .toList();
  }

  private static Hit hit(OpportunityCard card) {
    return Hit.of(
        HitKind.OPPORTUNITY,
        card.id().value(),
        card.customerName(),
        card.interest(),
        card.ownerName(),
        card.storeName());
  }
}

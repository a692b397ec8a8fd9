package app.forecourt.notifications;

import app.forecourt.identity.Role;
import app.forecourt.organization.StoreId;
import app.forecourt.sales.LeadChannel;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.LeadRow;
import app.forecourt.sales.NewLead;
import app.forecourt.sales.NewOrder;
import app.forecourt.sales.OpportunityCard;
import app.forecourt.sales.OrderCard;
import app.forecourt.sales.OrderChannel;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.SalesDesk;
import app.forecourt.sales.Stage;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.NewTrim;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/// What happens that people are told of.
@Component
class Happenings {

  private final TestOrganization organization;
  private final LeadDesk leads;
  private final SalesDesk sales;
  private final OrderDesk orders;
  private final Catalogue catalogue;

  Happenings(
      TestOrganization organization,
      LeadDesk leads,
      SalesDesk sales,
      OrderDesk orders,
      Catalogue catalogue) {
    this.organization = organization;
    this.leads = leads;
    this.sales = sales;
    this.orders = orders;
    this.catalogue = catalogue;
  }

  /// A lead that the clerk gave to the consultant.
  LeadRow assignedLead() {
    return organization.as(
        Role.LEAD_CLERK,
        () -> {
          var lead = leads.row(leads.capture(message(organization.store())).lead());
          return leads.assign(
              lead.id(), organization.employee(Role.SALES_CONSULTANT), lead.version());
        });
  }

  private static NewLead message(StoreId store) {
    var phone = Phone.of("138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
    return new NewLead(LeadChannel.PHONE, "汽车之家", "", "王芳", phone, store, "A4L", "", null, null);
  }

  /// An opportunity of the consultant's.
  OpportunityCard opportunity() {
    var lead = assignedLead();
    return organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var spoken = leads.contact(lead.id(), "周末来店", lead.version());
          return sales.card(leads.qualify(lead.id(), null, spoken.version()));
        });
  }

  /// An order of the consultant's for a car that is worth 300,000.
  OrderCard draft(Money price) {
    var opened = opportunity();
    var trim =
        organization.as(
            Role.GROUP_ADMIN,
            () ->
                catalogue.add(
                    new NewTrim(
                        "奥迪", "A4L", UUID.randomUUID().toString(), Money.yuan(300_000), false)));
    return organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var deal = opened;
          for (var stage : List.of(Stage.NEEDS, Stage.PRESENTED, Stage.TEST_DRIVEN, Stage.QUOTED)) {
            deal = sales.advance(deal.id(), stage, deal.version());
          }
          return orders.card(
              orders.draft(
                  NewOrder.of(
                      deal.id(), trim, "白", price, List.of(), OrderChannel.SHOWROOM, null)));
        });
  }

  /// An order whose discount is more than the consultant may give.
  OrderCard asked(Money price) {
    var draft = draft(price);
    return organization.as(Role.SALES_CONSULTANT, () -> orders.submit(draft.id(), draft.version()));
  }
}

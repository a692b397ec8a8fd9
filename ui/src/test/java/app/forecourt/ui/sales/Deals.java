package app.forecourt.ui.sales;

import app.forecourt.identity.Role;
import app.forecourt.sales.LeadChannel;
import app.forecourt.sales.LeadDesk;
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
import app.forecourt.vehicles.NewVehicle;
import app.forecourt.vehicles.TrimId;
import app.forecourt.vehicles.VehicleStock;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/// What tests of the screens begin with: deals that have come some way.
@Component
public class Deals {

  public static final Money LIST = Money.yuan(300_000);

  private final TestOrganization organization;
  private final LeadDesk leads;
  private final SalesDesk sales;
  private final OrderDesk orders;
  private final Catalogue catalogue;
  private final VehicleStock stock;

  Deals(
      TestOrganization organization,
      LeadDesk leads,
      SalesDesk sales,
      OrderDesk orders,
      Catalogue catalogue,
      VehicleStock stock) {
    this.organization = organization;
    this.leads = leads;
    this.sales = sales;
    this.orders = orders;
    this.catalogue = catalogue;
    this.stock = stock;
  }

  static Phone phone() {
    return Phone.of("138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
  }

  /// An opportunity of the consultant's.
  public OpportunityCard opportunity() {
    return organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var captured =
              leads.capture(
                  new NewLead(
                      LeadChannel.WALK_IN,
                      "",
                      "",
                      "王芳",
                      phone(),
                      organization.store(),
                      "A4L",
                      "",
                      organization.employee(Role.SALES_CONSULTANT),
                      null));
          var spoken = leads.contact(captured.lead(), "周末来店", captured.version());
          return sales.card(leads.qualify(spoken.id(), null, spoken.version()));
        });
  }

  /// The same, as far as the quote.
  public OpportunityCard quoted() {
    var opened = opportunity();
    return organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var card = opened;
          for (var stage : List.of(Stage.NEEDS, Stage.PRESENTED, Stage.TEST_DRIVEN, Stage.QUOTED)) {
            card = sales.advance(card.id(), stage, card.version());
          }
          return card;
        });
  }

  /// An order that waits for somebody who may agree to its price.
  public OrderCard referred(Money price) {
    var trim = trim();
    var opportunity = quoted();
    return organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var draft =
              orders.card(
                  orders.draft(
                      NewOrder.of(
                          opportunity.id(),
                          trim,
                          "白",
                          price,
                          List.of(),
                          OrderChannel.SHOWROOM,
                          null)));
          return orders.submit(draft.id(), draft.version());
        });
  }

  TrimId trim() {
    return organization.as(
        Role.GROUP_ADMIN,
        () -> catalogue.add(new NewTrim("奥迪", "A4L", UUID.randomUUID().toString(), LIST, false)));
  }

  /// A car in the store's stock.
  void car(TrimId trim) {
    organization.as(
        Role.SALES_DIRECTOR,
        () ->
            stock.admit(
                new NewVehicle(
                    organization.store(),
                    Vin.fitting(
                        "LFV2A21K0A3%06d"
                            .formatted(ThreadLocalRandom.current().nextInt(1_000_000))),
                    trim,
                    "白",
                    Money.yuan(270_000),
                    null)));
  }
}

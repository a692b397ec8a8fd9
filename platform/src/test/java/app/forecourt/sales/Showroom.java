package app.forecourt.sales;

import app.forecourt.identity.Role;
import app.forecourt.organization.StoreId;
import app.forecourt.receivables.PaymentMethod;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.NewTrim;
import app.forecourt.vehicles.NewVehicle;
import app.forecourt.vehicles.TrimId;
import app.forecourt.vehicles.TrimRow;
import app.forecourt.vehicles.VehicleId;
import app.forecourt.vehicles.VehicleStock;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What tests of sales begin with: customers, cars, and deals that have come some way.
@Component
class Showroom {

  static final Money LIST = Money.yuan(300_000);
  static final Money COST = Money.yuan(270_000);

  private final TestOrganization organization;
  private final LeadDesk leads;
  private final SalesDesk sales;
  private final OrderDesk orders;
  private final Catalogue catalogue;
  private final VehicleStock stock;

  Showroom(
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

  NewLead message(Phone phone) {
    return message(phone, LeadChannel.PHONE, organization.store(), null);
  }

  NewLead message(Phone phone, LeadChannel channel, StoreId store, @Nullable String key) {
    return message(phone, channel, store, "A4L", key);
  }

  private static NewLead message(
      Phone phone, LeadChannel channel, StoreId store, String interest, @Nullable String key) {
    return new NewLead(channel, "汽车之家", "双十一", "王芳", phone, store, interest, "想看白色", null, key);
  }

  /// A lead of the consultant's, as the lead clerk gave it to him.
  LeadRow assignedLead() {
    return assignedLead("A4L");
  }

  private LeadRow assignedLead(String interest) {
    return organization.as(
        Role.LEAD_CLERK,
        () -> {
          var message = message(phone(), LeadChannel.PHONE, organization.store(), interest, null);
          var lead = leads.row(leads.capture(message).lead());
          return leads.assign(
              lead.id(), organization.employee(Role.SALES_CONSULTANT), lead.version());
        });
  }

  /// An opportunity of the consultant's.
  OpportunityCard opportunity() {
    return opportunity("A4L");
  }

  /// @param interest what the customer asked for
  OpportunityCard opportunity(String interest) {
    var lead = assignedLead(interest);
    return organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var spoken = leads.contact(lead.id(), "周末来店", lead.version());
          return sales.card(leads.qualify(lead.id(), null, spoken.version()));
        });
  }

  OpportunityCard quoted() {
    var card = opportunity();
    return organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var now = card;
          for (var stage : List.of(Stage.NEEDS, Stage.PRESENTED, Stage.TEST_DRIVEN, Stage.QUOTED)) {
            now = sales.advance(now.id(), stage, now.version());
          }
          return now;
        });
  }

  TrimId trim() {
    return organization.as(
        Role.GROUP_ADMIN,
        () -> catalogue.add(new NewTrim("奥迪", "A4L", UUID.randomUUID().toString(), LIST, false)));
  }

  TrimRow trimRow() {
    var trim = trim();
    return organization.as(Role.GROUP_ADMIN, () -> catalogue.trim(trim));
  }

  VehicleId car(TrimId trim) {
    return organization.as(
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
                    COST,
                    null)));
  }

  OrderCard draft(TrimId trim, Money price) {
    var opportunity = quoted();
    return organization.as(
        Role.SALES_CONSULTANT,
        () -> orders.card(orders.draft(order(opportunity.id(), trim, price, null))));
  }

  static NewOrder order(OpportunityId opportunity, TrimId trim, Money price, @Nullable String key) {
    return NewOrder.of(
        opportunity,
        trim,
        "白",
        price,
        List.of(
            new OrderLine(LineKind.ACCESSORY, "贴膜", Money.yuan(3_000)),
            new OrderLine(LineKind.GIFT, "脚垫", Money.ZERO)),
        OrderChannel.SHOWROOM,
        key);
  }

  /// An order for which the customer paid a deposit.
  OrderCard deposited(TrimId trim) {
    var draft = draft(trim, LIST);
    return organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          orders.submit(draft.id(), draft.version());
          return orders.takeDeposit(draft.id(), Money.yuan(10_000), PaymentMethod.CASH, "deposit");
        });
  }
}

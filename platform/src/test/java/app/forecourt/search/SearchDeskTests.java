package app.forecourt.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.customers.CustomerFilter;
import app.forecourt.customers.CustomerId;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCar;
import app.forecourt.customers.NewCustomer;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Role;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.NewEmployee;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.StoreId;
import app.forecourt.sales.LeadChannel;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.LeadFilter;
import app.forecourt.sales.NewLead;
import app.forecourt.sales.NewOpportunity;
import app.forecourt.sales.NewOrder;
import app.forecourt.sales.OpportunityFilter;
import app.forecourt.sales.OrderChannel;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.OrderFilter;
import app.forecourt.sales.SalesDesk;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.NewTrim;
import app.forecourt.vehicles.NewVehicle;
import app.forecourt.vehicles.StockFilter;
import app.forecourt.vehicles.TrimId;
import app.forecourt.vehicles.VehicleStock;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@AsTenant
@SpringBootTest
class SearchDeskTests {

  private static final Phone PHONE = Phone.of("13800138000");

  @Autowired SearchDesk desk;
  @Autowired CustomersDesk customers;
  @Autowired OrderDesk orders;
  @Autowired SalesDesk sales;
  @Autowired LeadDesk leads;
  @Autowired VehicleStock stock;
  @Autowired Catalogue catalogue;
  @Autowired OrganizationDesk staff;
  @Autowired TestOrganization organization;

  /// What there is in one store.
  private record Deal(CustomerId customer, String number, Vin vin, Vin driven) {}

  @Test
  void findsWhatOneRemembersSomethingOf() {
    var deal = dealIn(organization.store(), 1);
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          for (var typed :
              List.of(
                  "王小", "小明", "wangxiao", "WXM", "8000", "138 0013 8000", "川A·10001", "a10001")) {
            assertThat(found(typed, HitKind.CUSTOMER))
                .describedAs(typed)
                .containsExactly(deal.customer().value());
          }
          assertThat(titles(tail(deal.driven()), HitKind.CUSTOMER)).containsExactly("王小明");
          assertThat(titles(tail(deal.vin()), HitKind.VEHICLE))
              .containsExactly(deal.vin().toString());
          for (var typed : List.of(deal.number(), deal.number().substring(8), "王小明", "wxm")) {
            assertThat(titles(typed, HitKind.ORDER)).describedAs(typed).contains(deal.number());
          }
          assertThat(titles("王小", HitKind.OPPORTUNITY)).containsExactly("王小明");
          assertThat(titles("小花", HitKind.LEAD)).containsExactly("王小花");
          assertThat(titles("9001", HitKind.LEAD)).containsExactly("王小花");
          assertThat(titles("SALES_DIR", HitKind.EMPLOYEE)).containsExactly("SALES_DIRECTOR");
        });
  }

  @Test
  void findsColleaguesByPinyinAndInitials() {
    organization.as(
        Role.GROUP_ADMIN,
        () -> {
          staff.hire(new NewEmployee("单小芳", organization.store(), null, "销售顾问"));
          for (var typed : List.of("小芳", "shanx", "SXF")) {
            assertThat(titles(typed, HitKind.EMPLOYEE)).describedAs(typed).containsExactly("单小芳");
          }
          assertThat(desk.find("单小芳", 5).getFirst().detail()).isEqualTo("销售顾问 · 成都锦驰");
        });
  }

  @Test
  void findsNothingByLittleOrByPatterns() {
    dealIn(organization.store(), 1);
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          for (var typed : List.of("", " ", "王", "%小", "__", "')--", "000")) {
            assertThat(desk.find(typed, 5)).describedAs(typed).isEmpty();
          }
        });
  }

  @Test
  void findsForEachRoleWhatItsListsShow() {
    var here = dealIn(organization.store(), 1);
    var there = dealIn(organization.otherStore(), 2);
    var far = dealIn(organization.farStore(), 3);
    for (var role : Role.values()) {
      organization.as(
          role,
          () -> {
            assertThat(Set.copyOf(found("王小明", HitKind.CUSTOMER)))
                .describedAs("customers for " + role)
                .isEqualTo(
                    customers.newest(CustomerFilter.all(), null, 20).stream()
                        .map(row -> row.id().value())
                        .collect(Collectors.toSet()));
            assertThat(Set.copyOf(found("王小", HitKind.LEAD)))
                .describedAs("leads for " + role)
                .isEqualTo(
                    leads.newest(LeadFilter.all(), null, 20).stream()
                        .map(row -> row.id().value())
                        .collect(Collectors.toSet()));
            var seenOrders = orders.newest(OrderFilter.all(), null, 20);
            var seenCars = stock.newest(StockFilter.all(), null, 20);
            for (var deal : List.of(here, there, far)) {
              assertThat(titles(deal.number(), HitKind.ORDER).contains(deal.number()))
                  .describedAs("orders for " + role)
                  .isEqualTo(
                      seenOrders.stream().anyMatch(row -> row.number().equals(deal.number())));
              assertThat(titles(tail(deal.vin()), HitKind.VEHICLE).contains(deal.vin().toString()))
                  .describedAs("vehicles for " + role)
                  .isEqualTo(seenCars.stream().anyMatch(row -> row.vin().equals(deal.vin())));
            }
            assertThat(
                    sales.newest(OpportunityFilter.all(), null, 20).stream()
                        .map(row -> row.id().value()))
                .containsAll(found("王小明", HitKind.OPPORTUNITY));
          });
    }
    assertThat(organization.as(Role.REGION_MANAGER, () -> found("王小明", HitKind.CUSTOMER)))
        .containsExactlyInAnyOrder(here.customer().value(), there.customer().value());
  }

  @Test
  void masksNumbersForRolesThatDoNotSeeThem() {
    dealIn(organization.store(), 1);
    assertThat(organization.as(Role.GENERAL_MANAGER, () -> said("王小")))
        .anyMatch(detail -> detail.contains("138 0013 8000"));
    assertThat(organization.as(Role.REGION_MANAGER, () -> said("王小")))
        .isNotEmpty()
        .noneMatch(detail -> detail.contains("0013"))
        .anyMatch(detail -> detail.contains("138****8000"));
  }

  @Test
  void remembersWhatWasLookedAtLastAndOnlyWhatMayStillBeSeen() {
    var first = dealIn(organization.store(), 1).customer().value();
    var second = dealIn(organization.store(), 2).customer().value();
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          for (var id : List.of(first, second, first)) {
            desk.lookedAt(HitKind.CUSTOMER, id);
          }
          assertThat(desk.recent(10)).extracting(Hit::id).containsExactly(first, second);
          assertThat(desk.recent(1)).extracting(Hit::title).containsExactly("王小明");
          assertThatExceptionOfType(NoSuchHit.class)
              .isThrownBy(() -> desk.lookedAt(HitKind.CUSTOMER, UUID.randomUUID()));
          assertThatExceptionOfType(NoSuchHit.class)
              .isThrownBy(() -> desk.lookedAt(HitKind.ORDER, first));
        });
    organization.as(Role.SALES_DIRECTOR, () -> assertThat(desk.recent(10)).isEmpty());
    organization.as(
        Role.GENERAL_MANAGER,
        () ->
            customers.amend(
                new CustomerId(first),
                NewCustomer.person("王大明", PHONE, organization.store(), null),
                0));
    assertThat(organization.as(Role.GENERAL_MANAGER, () -> desk.recent(1)))
        .extracting(Hit::title)
        .containsExactly("王大明");
  }

  @Test
  void forgetsRecentThingsThatWentOutOfSight() {
    var customer = dealIn(organization.store(), 1).customer();
    var consultant = organization.member(Role.SALES_CONSULTANT);
    CurrentMember.run(consultant, () -> desk.lookedAt(HitKind.CUSTOMER, customer.value()));
    organization.as(
        Role.GENERAL_MANAGER,
        () ->
            customers.amend(
                customer, NewCustomer.person("王小明", PHONE, organization.store(), null), 0));
    CurrentMember.run(consultant, () -> assertThat(desk.recent(10)).isEmpty());
  }

  @Test
  void forgetsBeyondTheMostRecent() {
    organization.as(
        Role.GROUP_ADMIN,
        () -> {
          for (var number = 0; number < SearchDesk.MOST + 3; number++) {
            var somebody =
                staff.hire(new NewEmployee("员工" + number, organization.store(), null, "顾问"));
            desk.lookedAt(HitKind.EMPLOYEE, somebody.value());
          }
          assertThat(desk.recent(SearchDesk.MOST))
              .hasSize(SearchDesk.MOST)
              .first()
              .extracting(Hit::title)
              .isEqualTo("员工" + (SearchDesk.MOST + 2));
        });
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var deal = dealIn(organization.store(), 1);
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  new TenantId(UUID.randomUUID()),
                  () ->
                      organization.as(
                          Role.GENERAL_MANAGER,
                          () -> {
                            for (var typed :
                                List.of(
                                    "王小",
                                    "wxm",
                                    "8000",
                                    "9001",
                                    "A10001",
                                    deal.number(),
                                    tail(deal.vin()),
                                    tail(deal.driven()))) {
                              assertThat(desk.find(typed, 20)).describedAs(typed).isEmpty();
                            }
                            assertThatExceptionOfType(NoSuchHit.class)
                                .isThrownBy(
                                    () -> desk.lookedAt(HitKind.CUSTOMER, deal.customer().value()));
                          })))
          .get();
    }
  }

  private List<UUID> found(String text, HitKind kind) {
    return desk.find(text, 20).stream().filter(hit -> hit.kind() == kind).map(Hit::id).toList();
  }

  private List<String> titles(String text, HitKind kind) {
    return desk.find(text, 20).stream().filter(hit -> hit.kind() == kind).map(Hit::title).toList();
  }

  private List<String> said(String text) {
    return desk.find(text, 20).stream().map(Hit::detail).toList();
  }

  private static String tail(Vin vin) {
    return vin.toString().substring(11);
  }

  /// A consultant of the store has a lead, and a customer with an opportunity, an order and a car;
  /// another car is in stock.
  private Deal dealIn(StoreId store, int number) {
    var trim = organization.as(Role.GROUP_ADMIN, this::trim);
    var vin = Vin.fitting("LFV2A21K0A3%06d".formatted(400_000 + number));
    CurrentMember.run(
        organization.member(Role.SALES_DIRECTOR, store),
        () -> stock.admit(new NewVehicle(store, vin, trim, "白", Money.yuan(270_000), null)));
    var consultant = organization.member(Role.SALES_CONSULTANT, store);
    var self = new EmployeeId(consultant.employee());
    return CurrentMember.call(
        consultant,
        () -> {
          var customer = customers.register(NewCustomer.person("王小明", PHONE, store, self));
          var driven = Vin.fitting("LSVAA49J0320%05d".formatted(70_000 + number));
          customers.drives(customer, new NewCar(driven, "川A1000" + number, "A4L", true));
          sales.open(
              new NewOpportunity(customer, store, self, "A4L", null, Money.ZERO, null, null));
          leads.capture(
              new NewLead(
                  LeadChannel.PHONE,
                  "",
                  "",
                  "王小花",
                  Phone.of("1390013900" + number),
                  store,
                  "A4L",
                  "",
                  self,
                  null));
          var order =
              orders.draft(
                  new NewOrder(
                      null,
                      customer,
                      store,
                      trim,
                      "白",
                      Money.yuan(300_000),
                      List.of(),
                      OrderChannel.SHOWROOM,
                      null));
          return new Deal(customer, orders.rows(List.of(order)).getFirst().number(), vin, driven);
        });
  }

  private TrimId trim() {
    return catalogue.add(
        new NewTrim("奥迪", "A4L", UUID.randomUUID().toString(), Money.yuan(300_000), false));
  }
}

package app.forecourt.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCustomer;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.Role;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.NotPermitted;
import app.forecourt.organization.StoreId;
import app.forecourt.receivables.CashDesk;
import app.forecourt.receivables.NewReceivable;
import app.forecourt.receivables.PaymentMethod;
import app.forecourt.receivables.SourceType;
import app.forecourt.sales.LeadChannel;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.NewLead;
import app.forecourt.sales.NewOpportunity;
import app.forecourt.sales.OpportunityId;
import app.forecourt.sales.SalesDesk;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AsTenant
class GroupReportsTests {

  @Autowired GroupReports reports;
  @Autowired FigureSql figures;
  @Autowired LeadDesk leads;
  @Autowired SalesDesk sales;
  @Autowired CustomersDesk customers;
  @Autowired CashDesk cash;
  @Autowired TestOrganization organization;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  private LocalDate today;
  private Period month;
  private int phones;

  @BeforeEach
  void chooseThisMonth() {
    today = BusinessDays.today(clock);
    month = Period.of(YearMonth.from(today));
  }

  @Test
  void showsEveryStoreWhatItsDocumentsSumUpTo() {
    lead(organization.store(), "13800138001");
    lead(organization.store(), "13800138002");
    lead(organization.store(), "13800138002");
    lead(organization.farStore(), "13800138003");
    owed(organization.store(), 200_000, 50_000);

    assertThat(value(Kpi.LEADS, organization.store())).isEqualTo(2);
    assertThat(value(Kpi.LEADS, organization.otherStore())).isZero();
    assertThat(value(Kpi.LEADS, organization.farStore())).isEqualTo(1);
    assertThat(value(Kpi.LEADS, null)).isEqualTo(3);
    assertThat(value(Kpi.RECEIVABLES, null)).isEqualTo(Money.yuan(150_000).fen());
    everyCellIsTheSumOfItsDocuments();
  }

  @Test
  void saysTheSameBeforeAndAfterFoldingAndAfterARecount() {
    lead(organization.store(), "13800138001");
    owed(organization.store(), 100_000, 0);
    assertThat(differences()).isZero();
    transaction.executeWithoutResult(_ -> assertThat(figures.fold()).isEqualTo(2));
    assertThat(value(Kpi.LEADS, null)).isEqualTo(1);
    assertThat(differences()).isZero();
    everyCellIsTheSumOfItsDocuments();
  }

  @Test
  void findsAFigureThatNoDocumentBacks() {
    lead(organization.store(), "13800138001");
    transaction.executeWithoutResult(
        _ -> figures.append(organization.store(), FigureSql.NOBODY, today, Kpi.LEADS, 4));
    var recount = organization.as(Role.GROUP_ADMIN, () -> reports.recount(month));
    assertThat(recount.differences())
        .containsExactly(
            new Recount.Difference(Kpi.LEADS, organization.store(), FigureSql.NOBODY, today, 5, 1));
  }

  @Test
  void forgetsTheFigureOfADocumentThatWasNotWrittenAfterAll() {
    transaction.executeWithoutResult(status -> {
      lead(organization.store(), "13800138001");
      status.setRollbackOnly();
    });
    assertThat(value(Kpi.LEADS, null)).isZero();
  }

  @Test
  void holdsAStoreAgainstItsGoal() {
    organization.as(
        Role.GROUP_ADMIN,
        () -> {
          reports.setGoal(organization.store(), YearMonth.from(today), Kpi.LEADS, 1_000_000);
          reports.setGoal(organization.otherStore(), YearMonth.from(today), Kpi.LEADS, 0);
          var lines = reports.cockpit(month).lines();
          assertThat(lines)
              .filteredOn(line -> line.store().id().equals(organization.store()))
              .extracting(line -> line.cells().get(Kpi.LEADS).light())
              .containsExactly(Light.RED);
          assertThat(lines)
              .filteredOn(line -> line.store().id().equals(organization.farStore()))
              .extracting(line -> line.cells().get(Kpi.LEADS).light())
              .containsExactly(Light.NONE);
          assertThatExceptionOfType(GoalBelowZero.class)
              .isThrownBy(() ->
                  reports.setGoal(organization.store(), YearMonth.from(today), Kpi.LEADS, -1));
        });
  }

  @Test
  void countsForWhomeverItWasOpenedForWhoeverLooksAfterItNow() {
    var seller = organization.member(Role.SALES_CONSULTANT);
    var heir = organization.member(Role.SALES_CONSULTANT, organization.store(), "heir");
    var deal = opportunity(seller, organization.store());
    opportunity(seller, organization.store());
    opportunity(heir, organization.store());
    organization.as(
        Role.SALES_DIRECTOR,
        () -> sales.handOver(deal, new EmployeeId(heir.employee()), sales.card(deal).version()));

    var all = organization.as(Role.GROUP_ADMIN, () -> reports.people(Kpi.OPPORTUNITIES, month));
    assertThat(all.lines())
        .extracting(PeopleFigures.Line::name, PeopleFigures.Line::sum)
        .containsExactly(tuple("SALES_CONSULTANT", 2L), tuple("heir", 1L));
    transaction.executeWithoutResult(_ -> figures.fold());
    assertThat(organization.as(Role.GROUP_ADMIN, () -> reports.people(Kpi.OPPORTUNITIES, month)))
        .isEqualTo(all);
    assertThat(differences()).isZero();
  }

  @Test
  void showsAConsultantHisOwnFiguresAndHisManagerTheTeams() {
    var store = organization.store();
    var far = organization.farStore();
    opportunity(organization.member(Role.SALES_CONSULTANT), store);
    opportunity(organization.member(Role.SALES_CONSULTANT, store, "loner"), store);
    opportunity(organization.member(Role.SALES_CONSULTANT, far), far);

    assertThat(peopleSeenBy(Role.SALES_CONSULTANT)).isEqualTo(1);
    assertThat(peopleSeenBy(Role.SALES_MANAGER)).isEqualTo(1);
    assertThat(peopleSeenBy(Role.GENERAL_MANAGER)).isEqualTo(2);
    assertThat(peopleSeenBy(Role.REGION_MANAGER)).isEqualTo(2);
    assertThat(peopleSeenBy(Role.GROUP_ADMIN)).isEqualTo(3);
  }

  @Test
  void knowsNobodyAFigureOfTheWholeStoreCountsFor() {
    assertThatExceptionOfType(FieldUnreadable.class)
        .isThrownBy(
            () -> organization.as(Role.GROUP_ADMIN, () -> reports.people(Kpi.RECEIVABLES, month)));
    assertThatExceptionOfType(FigureHidden.class)
        .isThrownBy(
            () -> organization.as(Role.SALES_CONSULTANT, () -> reports.people(Kpi.GROSS, month)));
  }

  private int peopleSeenBy(Role role) {
    return organization.as(role, () -> reports.people(Kpi.OPPORTUNITIES, month)).lines().size();
  }

  private OpportunityId opportunity(Member seller, StoreId at) {
    return CurrentMember.call(
        seller,
        () -> {
          var customer =
              customers.register(
                  NewCustomer.person(
                      "李娜",
                      Phone.of("139%08d".formatted(++phones)),
                      at,
                      new EmployeeId(seller.employee())));
          return sales.open(
              new NewOpportunity(customer, at, null, "", null, Money.ZERO, null, null));
        });
  }

  @Test
  void showsARegionItsOwnStoresAndAConsultantNothing() {
    lead(organization.store(), "13800138001");
    lead(organization.farStore(), "13800138003");
    organization.as(
        Role.REGION_MANAGER,
        () -> {
          assertThat(reports.cockpit(month).lines()).hasSize(2);
          assertThat(reports.count(Kpi.LEADS, null, month)).isEqualTo(1);
          assertThat(reports.count(Kpi.LEADS, organization.farStore(), month)).isZero();
        });
    assertThatExceptionOfType(NotPermitted.class)
        .isThrownBy(() -> organization.as(Role.SALES_CONSULTANT, () -> reports.cockpit(month)));
  }

  private void everyCellIsTheSumOfItsDocuments() {
    organization.as(
        Role.GROUP_ADMIN,
        () -> {
          var cockpit = reports.cockpit(month);
          for (var line : cockpit.lines()) {
            line.cells()
                .forEach((kpi, cell) ->
                    assertThat(reports.sum(kpi, line.store().id(), month))
                        .as("%s of %s", kpi, line.store().code())
                        .isEqualTo(cell.value()));
          }
          cockpit
              .total()
              .forEach(
                  (kpi, cell) -> assertThat(reports.sum(kpi, null, month)).isEqualTo(cell.value()));
        });
  }

  private long value(Kpi kpi, @Nullable StoreId store) {
    return organization.as(
        Role.GROUP_ADMIN,
        () -> {
          var cockpit = reports.cockpit(month);
          return store == null
              ? cockpit.total().get(kpi).value()
              : cockpit.lines().stream()
                  .filter(line -> line.store().id().equals(store))
                  .mapToLong(line -> line.cells().get(kpi).value())
                  .sum();
        });
  }

  private int differences() {
    return organization.as(Role.GROUP_ADMIN, () -> reports.recount(month)).differences().size();
  }

  private void lead(StoreId store, String phone) {
    var clerk = organization.member(Role.LEAD_CLERK, store);
    CurrentMember.run(
        clerk,
        () ->
            leads.capture(
                new NewLead(
                    LeadChannel.WEB_FORM,
                    "",
                    "",
                    "张伟",
                    Phone.of(phone),
                    store,
                    "",
                    "",
                    null,
                    null)));
  }

  private void owed(StoreId store, long yuan, long paid) {
    var debtor =
        organization.as(
            Role.SALES_MANAGER,
            () ->
                customers.register(
                    NewCustomer.person(
                        "李娜",
                        Phone.of("13900139000"),
                        store,
                        organization.employee(Role.SALES_CONSULTANT))));
    organization.as(
        Role.FINANCE,
        () -> {
          var receivable =
              cash.open(
                  new NewReceivable(
                      store,
                      SourceType.ORDER,
                      UUID.randomUUID(),
                      "SO-1",
                      debtor,
                      null,
                      Money.yuan(yuan),
                      today));
          if (paid > 0) {
            cash.receive(
                receivable, Money.yuan(paid), PaymentMethod.CASH, "till", UUID.randomUUID());
          }
        });
  }
}

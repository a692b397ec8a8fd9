package app.forecourt.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.customers.CustomerFilter;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.Timeline;
import app.forecourt.customers.TimelineEntry;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.NoSuchGrant;
import app.forecourt.identity.Role;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.HandOverDesk;
import app.forecourt.organization.Heirs;
import app.forecourt.organization.NoHeir;
import app.forecourt.organization.NoSuchEmployee;
import app.forecourt.organization.NobodyTakesOver;
import app.forecourt.organization.NotPermitted;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.WorkCount;
import app.forecourt.receivables.CashDesk;
import app.forecourt.receivables.SourceType;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Money;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AsMember(Role.GROUP_ADMIN)
@SpringBootTest
class HandOverTests {

  @Autowired HandOverDesk desk;
  @Autowired OrganizationDesk organizationDesk;
  @Autowired LeadDesk leads;
  @Autowired SalesDesk sales;
  @Autowired OrderDesk orders;
  @Autowired CustomersDesk customers;
  @Autowired CashDesk cash;
  @Autowired Timeline timeline;
  @Autowired Showroom showroom;
  @Autowired TestOrganization organization;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void leavesNothingOpenBehind() {
    var leaver = organization.employee(Role.SALES_CONSULTANT);
    var heir = colleague("接手人");
    var lead = showroom.assignedLead();
    var open = showroom.opportunity();
    var lost = showroom.opportunity();
    organization.as(
        Role.SALES_CONSULTANT, () -> sales.lose(lost.id(), LossReason.PRICE, null, lost.version()));
    var trim = showroom.trim();
    var ordered = showroom.deposited(trim);
    var asked = showroom.draft(trim, Money.yuan(285_000));
    organization.as(Role.SALES_CONSULTANT, () -> orders.submit(asked.id(), asked.version()));

    assertThat(counts(desk.preview(leaver)))
        .containsExactlyInAnyOrder(
            "customers.handOver.customers 4",
            "sales.handOver.leads 1",
            "sales.handOver.opportunities 4",
            "sales.handOver.actions 2",
            "sales.handOver.orders 2",
            "sales.handOver.approvals 2",
            "receivables.handOver.receivables 1");
    desk.handOver(leaver, Heirs.only(new EmployeeId(heir.employee())));

    assertThat(desk.preview(leaver)).isEmpty();
    assertThat(owned("lead", leaver, "and status <> 'QUALIFIED'") + owned("opportunity", leaver))
        .isZero();
    assertThat(owned("vehicle_order", leaver) + owned("customer", leaver)).isZero();
    assertThat(owned("receivable", leaver)).isZero();
    CurrentMember.run(
        heir,
        () -> {
          assertThat(leads.history(lead.id()).getFirst().toOwner()).isEqualTo("接手人");
          assertThat(sales.card(open.id()).next()).isEqualTo(open.next());
          assertThat(sales.worklist()).hasSize(3);
          assertThat(orders.card(asked.id()).askedBy()).isEqualTo(leaver);
          assertThat(orders.history(ordered.id()).getFirst())
              .satisfies(step -> {
                assertThat(step.fromOwner()).isEqualTo("SALES_CONSULTANT");
                assertThat(step.toOwner()).isEqualTo("接手人");
                assertThat(step.from()).isEqualTo(step.to());
              });
          assertThat(timeline.of(open.customer(), null, 20))
              .extracting(TimelineEntry::key)
              .contains("customers.timeline.handedOver", "sales.timeline.OPPORTUNITY.HANDED_OVER");
          assertThatExceptionOfType(SelfApproval.class)
              .isThrownBy(() -> orders.approve(asked.id(), orders.card(asked.id()).version()));
        });
    assertThat(cash.bySource(SourceType.ORDER, ordered.id().value()).orElseThrow().owner())
        .isEqualTo(new EmployeeId(heir.employee()));
  }

  @Test
  void goesToTheSuperiorOfWhoLeavesWithoutHandingOver() {
    var leaver = organization.member(Role.SALES_CONSULTANT);
    var manager = organization.employee(Role.SALES_MANAGER);
    organizationDesk.lead(organization.team(), manager);
    var lead = showroom.assignedLead();
    var open = showroom.opportunity();
    organizationDesk.leave(new EmployeeId(leaver.employee()));

    assertThatExceptionOfType(NoSuchGrant.class).isThrownBy(() -> organization.again(leaver));
    assertThat(desk.preview(new EmployeeId(leaver.employee()))).isEmpty();
    organization.as(
        Role.SALES_MANAGER,
        () -> {
          assertThat(sales.card(open.id()).owner()).isEqualTo(manager);
          assertThat(leads.history(lead.id()).getFirst())
              .satisfies(step -> {
                assertThat(step.fromOwner()).isEqualTo("SALES_CONSULTANT");
                assertThat(step.toOwner()).isEqualTo("SALES_MANAGER");
              });
        });
  }

  @Test
  void sharesByTurnsAndKeepsCustomerAndDealTogether() {
    var leaver = organization.employee(Role.SALES_CONSULTANT);
    var heirs = List.of(colleague("甲"), colleague("乙"), colleague("丙"));
    heirs.forEach(
        heir -> organizationDesk.assign(new EmployeeId(heir.employee()), organization.team()));
    IntStream.range(0, 6).forEach(_ -> showroom.opportunity());

    desk.handOver(leaver, Heirs.of(organization.team()));

    for (var heir : heirs) {
      CurrentMember.run(
          organization.again(heir),
          () -> {
            assertThat(customers.count(CustomerFilter.all())).isEqualTo(2);
            assertThat(sales.board(null, null))
                .hasSize(2)
                .allSatisfy(card ->
                    assertThat(customers.card(card.customer()).owner())
                        .isEqualTo(new EmployeeId(heir.employee())));
          });
    }
  }

  @Test
  void whatIsDeliveredStaysWithWhoSoldIt() {
    var leaver = organization.employee(Role.SALES_CONSULTANT);
    var order = showroom.deposited(showroom.trim());
    transaction.executeWithoutResult(_ ->
        jdbc.sql(
                "update vehicle_order set status = 'DELIVERED', delivered_on = current_date"
                    + " where tenant_id = :tenant and id = :id")
            .param("tenant", CurrentTenant.require().value())
            .param("id", order.id().value())
            .update());
    desk.handOver(leaver, Heirs.only(new EmployeeId(colleague("接手人").employee())));
    assertThat(owned("vehicle_order", leaver)).isOne();
    assertThat(owned("opportunity", leaver)).isZero();
  }

  @Test
  void takesSomebodyWhoWorksThereAndHasNotLeft() {
    var leaver = organization.employee(Role.SALES_CONSULTANT);
    showroom.opportunity();
    var far = organization.member(Role.SALES_CONSULTANT, organization.farStore(), "远方");
    assertThatExceptionOfType(NobodyTakesOver.class)
        .isThrownBy(() -> desk.handOver(leaver, Heirs.only(new EmployeeId(far.employee()))));
    assertThatExceptionOfType(NoHeir.class)
        .isThrownBy(() -> desk.handOver(leaver, Heirs.only(leaver)));
    var gone = new EmployeeId(colleague("离职").employee());
    organizationDesk.leave(gone);
    assertThatExceptionOfType(NoHeir.class)
        .isThrownBy(() -> desk.handOver(leaver, Heirs.only(gone)));
    assertThat(owned("opportunity", leaver)).isOne();
  }

  @Test
  void isForThoseWhoArrangeTheWork() {
    var leaver = organization.employee(Role.SALES_CONSULTANT);
    var heir = Heirs.only(new EmployeeId(colleague("接手人").employee()));
    organization.as(
        Role.SALES_CONSULTANT,
        () ->
            assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> desk.handOver(leaver, heir)));
    organization.as(
        Role.RECEPTION,
        () -> assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> desk.preview(leaver)));
    organization.as(Role.SALES_MANAGER, () -> assertThat(desk.preview(leaver)).isEmpty());
  }

  @Test
  void handsTheLeadOfATeamOnWithWhatWaitsThere() {
    var manager = organization.member(Role.SALES_MANAGER);
    organizationDesk.lead(organization.team(), new EmployeeId(manager.employee()));
    var next = organization.member(Role.SALES_MANAGER, organization.store(), "新经理");
    var draft = showroom.draft(showroom.trim(), Money.yuan(294_000));
    organization.as(Role.SALES_CONSULTANT, () -> orders.submit(draft.id(), draft.version()));
    CurrentMember.run(next, () -> assertThat(orders.approvals()).isEmpty());

    desk.handOver(new EmployeeId(manager.employee()), Heirs.only(new EmployeeId(next.employee())));

    CurrentMember.run(organization.again(next), () -> assertThat(orders.approvals()).hasSize(1));
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var leaver = organization.employee(Role.SALES_CONSULTANT);
    var neighbour = new TenantId(TimeOrderedId.next());
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  neighbour,
                  () ->
                      organization.as(
                          Role.GROUP_ADMIN,
                          () ->
                              assertThatExceptionOfType(NoSuchEmployee.class)
                                  .isThrownBy(() -> desk.preview(leaver)))))
          .get();
    }
  }

  private Member colleague(String name) {
    return organization.member(Role.SALES_CONSULTANT, organization.store(), name);
  }

  private static Stream<String> counts(List<WorkCount> work) {
    return work.stream().map(part -> part.kind() + " " + part.count());
  }

  private long owned(String table, EmployeeId whose) {
    return owned(table, whose, "");
  }

  private long owned(String table, EmployeeId whose, String besides) {
    return transaction.execute(_ ->
        jdbc.sql(
                "select count(*) from %s where tenant_id = :tenant and owner_id = :owner %s"
                    .formatted(table, besides))
            .param("tenant", CurrentTenant.require().value())
            .param("owner", whose.value())
            .query(Long.class)
            .single());
  }
}

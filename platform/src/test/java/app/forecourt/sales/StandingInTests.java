package app.forecourt.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.Role;
import app.forecourt.organization.AbsenceDesk;
import app.forecourt.organization.AbsenceId;
import app.forecourt.organization.AlreadyAway;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.DaysReversed;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.NewAbsence;
import app.forecourt.organization.NoDelegate;
import app.forecourt.organization.NoSuchAbsence;
import app.forecourt.organization.NotPermitted;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AsMember(Role.GROUP_ADMIN)
@SpringBootTest
class StandingInTests {

  @Autowired AbsenceDesk absences;
  @Autowired OrganizationDesk organizationDesk;
  @Autowired OrderDesk orders;
  @Autowired SalesDesk sales;
  @Autowired Showroom showroom;
  @Autowired TestOrganization organization;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  void approvesWithTheBandOfWhoIsAwayWhileHeIsAway() {
    var delegate = delegate();
    var order = asked(Money.yuan(294_000));
    CurrentMember.run(delegate, () -> assertThat(orders.approvals()).isEmpty());
    var away = away(Role.SALES_MANAGER, delegate, 0, 2);
    CurrentMember.run(
        delegate,
        () -> {
          assertThat(orders.approvals())
              .extracting(row -> row.order().id())
              .containsExactly(order.id());
          assertThat(orders.approve(order.id(), order.version()).row().status())
              .isEqualTo(OrderStatus.CONFIRMED);
          assertThatExceptionOfType(NoSuchOrder.class)
              .isThrownBy(() -> orders.card(order.id())); // decided, and none of his business
        });
    assertThat(organization.as(Role.SALES_MANAGER, () -> orders.history(order.id())).getFirst())
        .satisfies(step -> {
          assertThat(step.byName()).isEqualTo("代理人");
          assertThat(step.reason()).isEqualTo("代SALES_MANAGER审批");
        });

    var later = asked(Money.yuan(294_000));
    absences.end(away);
    CurrentMember.run(
        delegate,
        () -> {
          assertThat(orders.approvals()).isEmpty();
          assertThatExceptionOfType(NoSuchOrder.class)
              .isThrownBy(() -> orders.approve(later.id(), later.version()));
        });
  }

  @Test
  void endsByItselfAndBeginsOnItsDay() {
    var delegate = delegate();
    asked(Money.yuan(294_000));
    var away = away(Role.SALES_MANAGER, delegate, 1, 3);
    CurrentMember.run(delegate, () -> assertThat(orders.approvals()).isEmpty());
    shift(away, -1, 0);
    CurrentMember.run(delegate, () -> assertThat(orders.approvals()).hasSize(1));
    shift(away, -3, -1);
    CurrentMember.run(delegate, () -> assertThat(orders.approvals()).isEmpty());
  }

  @Test
  void goesNoFurtherThanWhoIsAway() {
    var delegate = delegate();
    away(Role.SALES_MANAGER, delegate, 0, 2);
    var order = asked(Money.yuan(270_000));
    CurrentMember.run(
        delegate,
        () -> {
          assertThat(orders.approvals()).isEmpty();
          assertThatExceptionOfType(BandTooNarrow.class)
              .isThrownBy(() -> orders.approve(order.id(), order.version()));
        });
  }

  @Test
  void neverApprovesHisOwnNorThatOfWhoIsAway() {
    var consultant = organization.member(Role.SALES_CONSULTANT);
    away(Role.SALES_MANAGER, consultant, 0, 2);
    var own = asked(Money.yuan(294_000));
    CurrentMember.run(
        consultant,
        () -> {
          assertThat(orders.approvals()).isEmpty();
          assertThatExceptionOfType(SelfApproval.class)
              .isThrownBy(() -> orders.approve(own.id(), own.version()));
        });

    var director = organization.member(Role.SALES_DIRECTOR);
    var delegate = delegate();
    away(Role.SALES_DIRECTOR, delegate, 0, 2);
    transaction.executeWithoutResult(_ ->
        jdbc.sql(
                "update vehicle_order set owner_id = :owner where tenant_id = :tenant and id = :id")
            .param("owner", director.employee())
            .param("tenant", CurrentTenant.require().value())
            .param("id", own.id().value())
            .update());
    CurrentMember.run(
        delegate,
        () -> {
          assertThat(orders.approvals()).isEmpty();
          assertThatExceptionOfType(NoSuchOrder.class)
              .isThrownBy(() -> orders.approve(own.id(), own.version()));
        });
  }

  @Test
  void confirmsLossesToo() {
    var delegate = delegate();
    var deal = showroom.opportunity();
    var lost =
        organization.as(
            Role.SALES_CONSULTANT,
            () -> sales.lose(deal.id(), LossReason.PRICE, null, deal.version()));
    organization.as(Role.SALES_MANAGER, () -> assertThat(sales.losses()).hasSize(1));
    organization.as(Role.SALES_CONSULTANT, () -> assertThat(sales.losses()).isEmpty());
    CurrentMember.run(delegate, () -> assertThat(sales.losses()).isEmpty());
    away(Role.SALES_MANAGER, delegate, 0, 0);
    CurrentMember.run(
        delegate,
        () -> {
          assertThat(sales.losses()).hasSize(1);
          assertThat(sales.confirmLoss(deal.id(), lost.version()).stage()).isEqualTo(Stage.LOST);
        });
  }

  @Test
  void takesADelegateWhoIsThere() {
    var manager = organization.employee(Role.SALES_MANAGER);
    var delegate = delegate();
    var stand = new EmployeeId(delegate.employee());
    assertThatExceptionOfType(NoDelegate.class).isThrownBy(() -> plan(manager, manager, 0, 1));
    assertThatExceptionOfType(DaysReversed.class).isThrownBy(() -> plan(manager, stand, 1, 0));
    plan(manager, stand, 0, 5);
    assertThatExceptionOfType(AlreadyAway.class).isThrownBy(() -> plan(manager, stand, 5, 6));
    assertThatExceptionOfType(NoDelegate.class)
        .isThrownBy(() -> plan(organization.employee(Role.SALES_DIRECTOR), manager, 3, 3));
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThatExceptionOfType(NotPermitted.class)
              .isThrownBy(() -> plan(manager, stand, 8, 9));
          plan(organization.employee(Role.SALES_CONSULTANT), stand, 0, 1);
          assertThat(absences.absences()).hasSize(2);
        });
    CurrentMember.run(
        organization.member(Role.FINANCE, organization.farStore()),
        () -> assertThat(absences.absences()).isEmpty());
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var away = away(Role.SALES_MANAGER, delegate(), 0, 2);
    var neighbour = new TenantId(TimeOrderedId.next());
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  neighbour,
                  () ->
                      organization.as(
                          Role.GROUP_ADMIN,
                          () -> {
                            assertThat(absences.absences()).isEmpty();
                            assertThatExceptionOfType(NoSuchAbsence.class)
                                .isThrownBy(() -> absences.end(away));
                          })))
          .get();
    }
  }

  /// Somebody without authority over others.
  private Member delegate() {
    return organization.member(Role.SALES_CONSULTANT, organization.store(), "代理人");
  }

  /// An order of the consultant's that waits for somebody to agree to its price.
  private OrderCard asked(Money price) {
    var draft = showroom.draft(showroom.trim(), price);
    return organization.as(Role.SALES_CONSULTANT, () -> orders.submit(draft.id(), draft.version()));
  }

  private AbsenceId away(Role who, Member delegate, int from, int to) {
    return plan(organization.employee(who), new EmployeeId(delegate.employee()), from, to);
  }

  private AbsenceId plan(EmployeeId who, EmployeeId delegate, int from, int to) {
    return absences.plan(new NewAbsence(who, delegate, day(from), day(to), "年假"));
  }

  private void shift(AbsenceId absence, int from, int to) {
    transaction.executeWithoutResult(_ ->
        jdbc.sql(
                "update absence set from_day = :from, to_day = :to where tenant_id = :tenant and id = :id")
            .param("from", day(from))
            .param("to", day(to))
            .param("tenant", CurrentTenant.require().value())
            .param("id", absence.value())
            .update());
  }

  private LocalDate day(int fromToday) {
    return BusinessDays.today(clock).plusDays(fromToday);
  }
}

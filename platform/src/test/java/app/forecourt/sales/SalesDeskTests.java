package app.forecourt.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Role;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.NotPermitted;
import app.forecourt.organization.WorksElsewhere;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.StaleVersion;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Sorting;
import app.forecourt.vocabulary.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AsTenant
@SpringBootTest
class SalesDeskTests {

  @Autowired TestOrganization organization;
  @Autowired Showroom showroom;
  @Autowired SalesDesk desk;
  @Autowired Texts texts;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void walksAnOpportunityThroughItsStages() {
    var quoted = showroom.quoted();

    assertThat(quoted.stage()).isEqualTo(Stage.QUOTED);
    organization.as(
        Role.SALES_CONSULTANT,
        () ->
            assertThat(desk.history(quoted.id()))
                .extracting(StatusRow::to)
                .containsExactly("QUOTED", "TEST_DRIVEN", "PRESENTED", "NEEDS", "OPEN"));
  }

  @Test
  void closesTheActionWithTheContactAndPlansTheNext() {
    var opened = showroom.opportunity();
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var judged = desk.grade(opened.id(), Grade.A, opened.version());
          var spoken =
              desk.contact(
                  opened.id(),
                  new ContactLog(ContactKind.PHONE, true, "对比 A6L"),
                  null,
                  judged.version());

          assertThat(spoken.next().type()).isEqualTo(ActionType.INVITE);
          assertThat(spoken.next().due())
              .isBetween(
                  Instant.now().plus(Duration.ofDays(2)), Instant.now().plus(Duration.ofDays(4)));
          assertThat(texts.text(Locale.ENGLISH, spoken.why().key(), spoken.why().facts().toArray()))
              .isEqualTo("Reached, so invite to the showroom; A · within 15 days, every 3 days");
          assertThat(desk.contacts(opened.id())).extracting(ContactRow::content).contains("对比 A6L");
        });
  }

  @Test
  void listsTheMostPressingWorkFirst() {
    var late = showroom.opportunity();
    var hot = showroom.opportunity();
    var cool = showroom.opportunity();
    var lead = showroom.assignedLead();
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          desk.plan(
              late.id(),
              NextAction.of(ActionType.CALL, Instant.now().minus(Duration.ofHours(1))),
              late.version());
          desk.grade(cool.id(), Grade.C, cool.version());
          desk.grade(hot.id(), Grade.H, hot.version());

          // The lead has to be answered within half an hour, which may end on the hot one's day.
          var begun = BusinessDays.of(Instant.now().plus(Duration.ofMinutes(30)));
          var tomorrow = BusinessDays.of(Instant.now().plus(Duration.ofDays(1)));
          var next =
              begun.equals(tomorrow)
                  ? List.of(hot.id().value(), lead.id().value())
                  : List.of(lead.id().value(), hot.id().value());
          assertThat(desk.worklist())
              .extracting(WorkItem::id)
              .containsExactly(
                  late.id().value(), next.getFirst(), next.getLast(), cool.id().value());
          assertThat(desk.worklist()).extracting(WorkItem::overdue).startsWith(true, false);
          assertThat(desk.worklist().getFirst().why().rule()).isEqualTo(NextActionRule.PLANNED);
        });
  }

  @Test
  void leavesNobodyWithoutANextAction(TenantId tenant) {
    var card = showroom.opportunity();
    transaction.executeWithoutResult(_ ->
        jdbc.sql(
                "update opportunity set next_due = null, next_type = null"
                    + " where tenant_id = :tenant")
            .param("tenant", tenant.value())
            .update());

    assertThat(transaction.<Integer>execute(_ -> desk.keepNextActions())).isOne();
    assertThat(transaction.<Integer>execute(_ -> desk.keepNextActions())).isZero();
    organization.as(
        Role.SALES_CONSULTANT, () -> assertThat(desk.card(card.id()).next()).isNotNull());
  }

  @Test
  void losesACustomerWithTheManagersConsent() {
    var quoted = showroom.quoted();
    var pending =
        organization.as(
            Role.SALES_CONSULTANT,
            () -> desk.lose(quoted.id(), LossReason.COMPETITOR, "宝马", quoted.version()));
    organization.as(
        Role.SALES_CONSULTANT,
        () ->
            assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> desk.confirmLoss(quoted.id(), pending.version())));

    organization.as(
        Role.SALES_MANAGER,
        () -> {
          assertThat(desk.list(OpportunityFilter.at(Stage.LOSS_PENDING), Sorting.up("due"), 0, 9))
              .hasSize(1);
          var lost = desk.confirmLoss(quoted.id(), pending.version());
          assertThat(lost.stage()).isEqualTo(Stage.LOST);
          assertThat(lost.competitor()).isEqualTo("宝马");
          var again = desk.reactivate(quoted.id(), lost.version());
          assertThat(again.stage()).isEqualTo(Stage.NEEDS);
          assertThat(again.next()).isNotNull();
        });
  }

  @Test
  void goesOnWhereItStoodWhenTheManagerDoesNotHoldItForLost() {
    var quoted = showroom.quoted();
    var pending =
        organization.as(
            Role.SALES_CONSULTANT,
            () -> desk.lose(quoted.id(), LossReason.PRICE, null, quoted.version()));

    organization.as(
        Role.SALES_MANAGER,
        () -> {
          var back = desk.rejectLoss(quoted.id(), pending.version());
          assertThat(back.stage()).isEqualTo(Stage.QUOTED);
          assertThat(back.why().rule()).isEqualTo(NextActionRule.LOSS_REJECTED);
        });
  }

  @Test
  void opensOneOpportunityPerKey() {
    var customer = showroom.opportunity().customer();
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var again =
              new NewOpportunity(
                  customer,
                  organization.store(),
                  null,
                  "Q5L",
                  null,
                  Money.yuan(400_000),
                  null,
                  "twice");

          assertThat(desk.open(again)).isEqualTo(desk.open(again));
          assertThat(desk.count(OpportunityFilter.of(customer))).isEqualTo(2);
        });
  }

  @Test
  void handsOverToPeopleOfTheStoreOnly() {
    var card = showroom.opportunity();
    var far = organization.member(Role.SALES_CONSULTANT, organization.farStore(), "远方");
    var near = organization.member(Role.SALES_CONSULTANT, organization.store(), "同事");
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          assertThatExceptionOfType(WorksElsewhere.class)
              .isThrownBy(
                  () -> desk.handOver(card.id(), new EmployeeId(far.employee()), card.version()));
          assertThat(
                  desk.handOver(card.id(), new EmployeeId(near.employee()), card.version()).owner())
              .isEqualTo(new EmployeeId(near.employee()));
        });
  }

  @Test
  void refusesWhatWasChangedMeanwhile() {
    var card = showroom.opportunity();
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          desk.grade(card.id(), Grade.H, card.version());
          assertThatExceptionOfType(StaleVersion.class)
              .isThrownBy(() -> desk.advance(card.id(), Stage.NEEDS, card.version()));
        });
  }

  @Test
  void showsAColleaguesCustomersToTheirManagerOnly() {
    var card = showroom.opportunity();
    CurrentMember.run(
        organization.member(Role.SALES_CONSULTANT, organization.store(), "同事"),
        () -> {
          assertThatExceptionOfType(NoSuchOpportunity.class).isThrownBy(() -> desk.card(card.id()));
          assertThat(desk.board(null, null)).isEmpty();
        });
    organization.as(
        Role.SALES_MANAGER,
        () ->
            assertThat(desk.board(organization.store(), null))
                .extracting(OpportunityCard::id)
                .containsExactly(card.id()));
    organization.as(
        Role.GENERAL_MANAGER,
        () ->
            assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> desk.grade(card.id(), Grade.H, card.version())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer",
        "interest",
        "stage",
        "since",
        "grade",
        "value",
        "due",
        "opened",
        "lost",
        "owner",
        "store"
      })
  void isSortedByEveryColumn(String column) {
    var cool = showroom.opportunity();
    var hot = showroom.quoted();
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          desk.grade(cool.id(), Grade.C, cool.version());
          desk.grade(hot.id(), Grade.H, hot.version());
          var found = desk.list(OpportunityFilter.all(), Sorting.up(column), 0, 10);

          assertThat(found).hasSize(2);
          if (column.equals("grade")) {
            assertThat(found.getFirst().id()).isEqualTo(hot.id());
          }
          if (column.equals("stage")) {
            assertThat(found.getFirst().id()).isEqualTo(cool.id());
          }
        });
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var card = showroom.opportunity();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads
          .submit(() ->
              CurrentTenant.run(
                  new TenantId(TimeOrderedId.next()),
                  () ->
                      organization.as(
                          Role.SALES_DIRECTOR,
                          () -> {
                            assertThat(desk.count(OpportunityFilter.all())).isZero();
                            assertThat(desk.board(null, null)).isEmpty();
                            assertThatExceptionOfType(NoSuchOpportunity.class)
                                .isThrownBy(() -> desk.grade(card.id(), Grade.H, card.version()));
                          })))
          .get();
    }
  }
}

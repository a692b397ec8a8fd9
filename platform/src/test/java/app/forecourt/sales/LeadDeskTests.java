package app.forecourt.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.forecourt.calendar.CalendarDesk;
import app.forecourt.calendar.OwnDay;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.MembersDesk;
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
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@AsTenant
@SpringBootTest
class LeadDeskTests {

  @Autowired TestOrganization organization;
  @Autowired Showroom showroom;
  @Autowired LeadDesk desk;
  @Autowired SalesDesk sales;
  @Autowired SalesRules rules;
  @Autowired MembersDesk members;
  @Autowired SalesDeadlines deadlines;
  @Autowired CalendarDesk calendar;
  @Autowired Clock clock;

  @ParameterizedTest
  @EnumSource(LeadChannel.class)
  void takesInLeadsOfEveryChannel(LeadChannel channel) {
    organization.as(
        Role.LEAD_CLERK,
        () -> {
          var captured =
              desk.capture(showroom.message(Showroom.phone(), channel, organization.store(), null));

          assertThat(captured.attached()).isFalse();
          var row = desk.row(captured.lead());
          assertThat(row.channel()).isEqualTo(channel);
          assertThat(row.source()).isEqualTo("汽车之家");
          assertThat(row.campaign()).isEqualTo("双十一");
          assertThat(row.status()).isEqualTo(LeadStatus.NEW);
          assertThat(row.answerDue()).isAfter(row.receivedAt());
        });
  }

  /// Source: CRM-05.
  @Test
  void theClockOfTheFirstResponseStandsStillWhileTheStoreIsShut() {
    var today = BusinessDays.today(clock);
    organization.as(
        Role.GROUP_ADMIN,
        () -> {
          for (var day = 0; day < 3; day++) {
            calendar.setDay(organization.store(), today.plusDays(day), new OwnDay(false, "停业盘点"));
          }
        });
    var due = BusinessDays.startOf(today.plusDays(3)).plus(Duration.ofMinutes(9 * 60 + 30));
    var lead = showroom.assignedLead();
    assertThat(lead.answerDue()).isEqualTo(due);
    var now = clock.instant();
    assertThat(deadlines.answersDue(now.minus(Duration.ofDays(1)), now.plus(Duration.ofHours(23))))
        .isEmpty();
    assertThat(deadlines.answersDue(due.minus(Duration.ofMinutes(1)), due))
        .extracting(LateAnswer::lead, LateAnswer::due)
        .containsExactly(tuple(lead.id(), due));
    assertThat(deadlines.answersDue(due, due.plus(Duration.ofHours(1)))).isEmpty();
  }

  @Test
  void addsTheSameNumberToTheLeadThatIsOpen() {
    organization.as(
        Role.LEAD_CLERK,
        () -> {
          var phone = Showroom.phone();
          var first = desk.capture(showroom.message(phone));
          var again =
              desk.capture(
                  showroom.message(phone, LeadChannel.LIVE_STREAM, organization.store(), null));

          assertThat(again.lead()).isEqualTo(first.lead());
          assertThat(again.attached()).isTrue();
          assertThat(desk.touches(first.lead()))
              .extracting(TouchRow::channel)
              .containsExactly(LeadChannel.LIVE_STREAM, LeadChannel.PHONE);
          assertThat(desk.count(LeadFilter.all())).isOne();
        });
  }

  @Test
  void beginsAnewOnceTheLeadIsDoneWith() {
    organization.as(
        Role.LEAD_CLERK,
        () -> {
          var phone = Showroom.phone();
          var first = desk.capture(showroom.message(phone));
          desk.invalidate(first.lead(), "空号", first.version());

          assertThat(desk.capture(showroom.message(phone)).attached()).isFalse();
        });
  }

  @Test
  void takesTheSameMessageOnce() {
    organization.as(
        Role.LEAD_CLERK,
        () -> {
          var message =
              showroom.message(
                  Showroom.phone(), LeadChannel.WEB_FORM, organization.store(), "form-1");
          var first = desk.capture(message);

          assertThat(desk.capture(message).lead()).isEqualTo(first.lead());
          assertThat(desk.touches(first.lead())).hasSize(1);
        });
  }

  @Test
  void makesOneLeadOfMessagesThatComeAtOnce(TenantId tenant) throws Exception {
    var clerk = organization.member(Role.LEAD_CLERK);
    var message = showroom.message(Showroom.phone());
    Callable<Captured> capture =
        () ->
            CurrentTenant.call(
                tenant, () -> CurrentMember.call(clerk, () -> desk.capture(message)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var captured =
          threads.invokeAll(Stream.generate(() -> capture).limit(4).toList()).stream()
              .map(future -> future.resultNow())
              .toList();

      assertThat(captured).extracting(Captured::lead).containsOnly(captured.getFirst().lead());
      assertThat(captured).filteredOn(one -> !one.attached()).hasSize(1);
    }
  }

  @Test
  void belongsToTheConsultantWhoTakesItIn() {
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var row = desk.row(desk.capture(showroom.message(Showroom.phone())).lead());

          assertThat(row.owner()).isEqualTo(organization.employee(Role.SALES_CONSULTANT));
          assertThat(row.status()).isEqualTo(LeadStatus.ASSIGNED);
        });
  }

  @Test
  void goesToTheConsultantWithTheFewestIfTheGroupWantsThat() {
    var busy = organization.employee(Role.SALES_CONSULTANT);
    var free = organization.member(Role.SALES_CONSULTANT, organization.store(), "闲人").employee();
    organization.as(
        Role.GROUP_ADMIN,
        () -> rules.agree(new Rules(DiscountBands.DEFAULT, Cadence.DEFAULT, 4, 30, true), 0));
    organization.as(Role.SALES_CONSULTANT, () -> desk.capture(showroom.message(Showroom.phone())));

    organization.as(
        Role.LEAD_CLERK,
        () -> {
          var first = desk.row(desk.capture(showroom.message(Showroom.phone())).lead());
          assertThat(first.owner().value()).isEqualTo(free).isNotEqualTo(busy.value());
        });
  }

  @Test
  void waitsInTheQueueForWhoeverHandsLeadsOut() {
    var lead =
        organization.as(Role.RECEPTION, () -> desk.capture(showroom.message(Showroom.phone())));
    organization.as(
        Role.SALES_CONSULTANT,
        () -> assertThatExceptionOfType(NoSuchLead.class).isThrownBy(() -> desk.row(lead.lead())));

    organization.as(
        Role.SALES_MANAGER,
        () -> {
          assertThat(desk.list(LeadFilter.all(), Sorting.down("received"), 0, 10)).hasSize(1);
          var mine =
              desk.assign(
                  lead.lead(), organization.employee(Role.SALES_CONSULTANT), lead.version());
          assertThat(mine.status()).isEqualTo(LeadStatus.ASSIGNED);
        });
    organization.as(
        Role.SALES_CONSULTANT,
        () ->
            assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(
                    () -> desk.assign(lead.lead(), organization.employee(Role.SALES_MANAGER), 1)));
  }

  @Test
  void staysWithPeopleOfItsStore() {
    var lead = showroom.assignedLead();
    var far = organization.member(Role.SALES_CONSULTANT, organization.farStore(), "远方");
    var there = new EmployeeId(far.employee());
    organization.as(
        Role.GENERAL_MANAGER,
        () -> {
          assertThatExceptionOfType(WorksElsewhere.class)
              .isThrownBy(() -> desk.assign(lead.id(), there, lead.version()));
          assertThatExceptionOfType(WorksElsewhere.class)
              .isThrownBy(
                  () -> desk.assign(lead.id(), new EmployeeId(UUID.randomUUID()), lead.version()));
          assertThatExceptionOfType(WorksElsewhere.class)
              .isThrownBy(() -> desk.capture(messageFor(there)));
          assertThat(desk.row(lead.id()).owner())
              .isEqualTo(organization.employee(Role.SALES_CONSULTANT));
        });

    organization.as(
        Role.GROUP_ADMIN,
        () -> members.grant(far.employee(), Role.SALES_CONSULTANT, organization.store().value()));
    organization.as(
        Role.GENERAL_MANAGER,
        () -> assertThat(desk.assign(lead.id(), there, lead.version()).owner()).isEqualTo(there));
  }

  private NewLead messageFor(EmployeeId owner) {
    return new NewLead(
        LeadChannel.PHONE,
        "",
        "",
        "王芳",
        Showroom.phone(),
        organization.store(),
        "A4L",
        "",
        owner,
        null);
  }

  @Test
  void becomesAnOpportunityWithANextAction() {
    var opportunity = showroom.opportunity();

    assertThat(opportunity.stage()).isEqualTo(Stage.OPEN);
    assertThat(opportunity.customerName()).isEqualTo("王芳");
    assertThat(opportunity.next()).isNotNull();
    assertThat(opportunity.why().rule()).isEqualTo(NextActionRule.FIRST_CALL);
  }

  @Test
  void isWorthTheListPriceOfTheTrimThatWasAskedFor() {
    var trim = showroom.trimRow();

    assertThat(showroom.opportunity(trim.name()).value()).isEqualTo(trim.listPrice());
    assertThat(showroom.opportunity("不在目录里的车").value()).isEqualTo(Money.ZERO);
  }

  @Test
  void isAddedToTheOpportunityThatCameOfIt() {
    var phone = Showroom.phone();
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var lead = desk.capture(showroom.message(phone));
          var spoken = desk.contact(lead.lead(), "来店", lead.version());
          desk.qualify(lead.lead(), null, spoken.version());

          assertThat(desk.capture(showroom.message(phone)).lead()).isEqualTo(lead.lead());
          assertThat(sales.count(OpportunityFilter.all())).isOne();
        });
  }

  @Test
  void refusesWhatWasChangedMeanwhile() {
    var lead = showroom.assignedLead();
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          desk.contact(lead.id(), "第一次", lead.version());
          assertThatExceptionOfType(StaleVersion.class)
              .isThrownBy(() -> desk.contact(lead.id(), "第二个窗口", lead.version()));
        });
  }

  @Test
  void remembersWhoDidWhat() {
    var lead = showroom.assignedLead();
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          desk.contact(lead.id(), "来店", lead.version());

          assertThat(desk.history(lead.id()))
              .extracting(StatusRow::to, StatusRow::role)
              .containsExactly(
                  org.assertj.core.groups.Tuple.tuple("CONTACTED", Role.SALES_CONSULTANT),
                  org.assertj.core.groups.Tuple.tuple("ASSIGNED", Role.LEAD_CLERK),
                  org.assertj.core.groups.Tuple.tuple("NEW", Role.LEAD_CLERK));
        });
  }

  @Test
  void isNotSeenFromAnotherStore() {
    var lead = showroom.assignedLead();
    var elsewhere = organization.member(Role.SALES_DIRECTOR, organization.otherStore());

    CurrentMember.run(
        elsewhere,
        () -> {
          assertThatExceptionOfType(NoSuchLead.class).isThrownBy(() -> desk.row(lead.id()));
          assertThat(desk.count(LeadFilter.all())).isZero();
          assertThatExceptionOfType(NotPermitted.class)
              .isThrownBy(() -> desk.capture(showroom.message(Showroom.phone())));
        });
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var lead = showroom.assignedLead();
    var neighbour = new TenantId(TimeOrderedId.next());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads
          .submit(() ->
              CurrentTenant.run(
                  neighbour,
                  () ->
                      organization.as(
                          Role.LEAD_CLERK,
                          () -> {
                            assertThat(desk.count(LeadFilter.all())).isZero();
                            assertThatExceptionOfType(NoSuchLead.class)
                                .isThrownBy(() -> desk.contact(lead.id(), "?", lead.version()));
                          })))
          .get();
    }
  }
}

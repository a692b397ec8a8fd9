package app.forecourt.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.calendar.CalendarDesk;
import app.forecourt.calendar.Hours;
import app.forecourt.calendar.Whose;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCustomer;
import app.forecourt.customers.RequestEscalated;
import app.forecourt.customers.RequestId;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.NewMember;
import app.forecourt.identity.Role;
import app.forecourt.organization.AbsenceDesk;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.HandOverDesk;
import app.forecourt.organization.Heirs;
import app.forecourt.organization.NewAbsence;
import app.forecourt.organization.Superiors;
import app.forecourt.organization.Transfer;
import app.forecourt.organization.TransferDesk;
import app.forecourt.receivables.CashDesk;
import app.forecourt.receivables.PaymentMethod;
import app.forecourt.receivables.RefundStatus;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.SalesDeadlines;
import app.forecourt.sales.SalesDesk;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Refusal;
import app.forecourt.vocabulary.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@AsMember(Role.GROUP_ADMIN)
@SpringBootTest
class NotificationsDeskTests {

  private static final Money DISCOUNTED = Money.yuan(294_000);

  private static final Hours DAY_AND_NIGHT =
      new Hours(Hours.STORES.weekdays(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false);

  @Autowired CalendarDesk calendar;
  @Autowired NotificationsDesk desk;
  @Autowired Bell bell;
  @Autowired Notifications notifications;
  @Autowired Letters letters;
  @Autowired KeptFor kept;
  @Autowired Superiors superiors;
  @Autowired Ringing ringing;
  @Autowired SalesDeadlines deadlines;
  @Autowired Happenings happenings;
  @Autowired LeadDesk leads;
  @Autowired SalesDesk sales;
  @Autowired OrderDesk orders;
  @Autowired CashDesk cash;
  @Autowired CustomersDesk customers;
  @Autowired AbsenceDesk absences;
  @Autowired HandOverDesk handOver;
  @Autowired TransferDesk transfers;
  @Autowired MembersDesk members;
  @Autowired TestOrganization organization;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired Texts texts;
  @Autowired Clock clock;

  // What people are told of

  @Test
  void asksTheLowestLevelThatMayApproveAndWhoStandsInForTheAbsentOne() {
    organization.member(Role.SALES_MANAGER);
    organization.member(Role.GENERAL_MANAGER);
    var delegate = organization.member(Role.SALES_CONSULTANT, organization.store(), "代理人");
    away(Role.SALES_MANAGER, delegate);

    var order = happenings.asked(DISCOUNTED);

    for (var member : List.of(organization.member(Role.SALES_MANAGER), delegate)) {
      assertThat(told(member))
          .singleElement()
          .satisfies(row -> {
            assertThat(row.kind()).isEqualTo(NotificationKind.APPROVAL_ASKED);
            assertThat(row.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(row.link()).isEqualTo("sales/orders/" + order.id());
            assertThat(row.said(texts, Locale.ENGLISH))
                .isEqualTo(
                    "SALES_CONSULTANT asks you to approve the price of order "
                        + order.row().number());
            assertThat(row.said(texts, Locale.CHINA))
                .isEqualTo("SALES_CONSULTANT申请订单 %s 的价格审批".formatted(order.row().number()));
          });
    }
    assertThat(told(Role.GENERAL_MANAGER)).isEmpty();
    assertThat(told(Role.SALES_CONSULTANT))
        .extracting(NotificationRow::kind)
        .doesNotContain(NotificationKind.APPROVAL_ASKED);
  }

  @Test
  void tellsTheAskerWhatWasDecidedAndNobodyElseNeedLookAnyMore() {
    organization.member(Role.SALES_MANAGER);
    var delegate = organization.member(Role.SALES_CONSULTANT, organization.store(), "代理人");
    away(Role.SALES_MANAGER, delegate);
    var order = happenings.asked(DISCOUNTED);

    CurrentMember.run(delegate, () -> orders.reject(order.id(), "毛利太低", order.version()));

    assertThat(unread(organization.member(Role.SALES_MANAGER))).isZero();
    assertThat(unread(delegate)).isZero();
    assertThat(told(Role.SALES_CONSULTANT).getFirst().said(texts, Locale.ENGLISH))
        .isEqualTo("代理人 rejected the price of order %s: 毛利太低".formatted(order.row().number()));
  }

  @Test
  void asksASecondPersonOfFinanceForARefundAndTellsWhoAskedForIt() {
    organization.member(Role.FINANCE);
    organization.member(Role.SALES_MANAGER);
    var draft = happenings.draft(Money.yuan(300_000));
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          orders.submit(draft.id(), draft.version());
          orders.takeDeposit(draft.id(), Money.yuan(10_000), PaymentMethod.CASH, "deposit");
        });
    organization.as(
        Role.SALES_MANAGER,
        () -> orders.cancel(draft.id(), "客户不要了", orders.card(draft.id()).version()));

    assertThat(told(Role.FINANCE))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.kind()).isEqualTo(NotificationKind.REFUND_ASKED);
          assertThat(row.said(texts, Locale.ENGLISH)).contains("¥10,000.00");
        });
    organization.as(
        Role.FINANCE,
        () -> {
          var refund = cash.refunds(RefundStatus.DUE, null, 10).getFirst();
          cash.approveRefund(refund.id(), refund.version());
        });
    assertThat(unread(organization.member(Role.FINANCE))).isZero();
    assertThat(told(Role.SALES_MANAGER).getFirst().kind())
        .isEqualTo(NotificationKind.REFUND_APPROVED);
  }

  @Test
  void tellsWhoseALeadIsAndWhoseItWasButNotWhoeverGaveIt() {
    var lead = happenings.assignedLead();
    var colleague = organization.member(Role.SALES_CONSULTANT, organization.store(), "李雷");
    organization.as(
        Role.LEAD_CLERK,
        () -> leads.assign(lead.id(), new EmployeeId(colleague.employee()), lead.version()));

    assertThat(told(colleague))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.kind()).isEqualTo(NotificationKind.LEAD_ASSIGNED);
          assertThat(row.link()).isEqualTo("sales/leads/" + lead.id());
        });
    assertThat(told(Role.SALES_CONSULTANT))
        .extracting(NotificationRow::kind)
        .containsExactly(NotificationKind.LEAD_TAKEN, NotificationKind.LEAD_ASSIGNED);
    assertThat(told(Role.LEAD_CLERK)).isEmpty();
  }

  @Test
  void tellsOnceThatALeadWasNotAnsweredInTimeUntilItIs() {
    organization.as(
        Role.GROUP_ADMIN, () -> calendar.setHours(Whose.STORES, null, DAY_AND_NIGHT, 0));
    var lead = happenings.assignedLead();
    lookForLateWork(Duration.ofMinutes(5));
    assertThat(kinds(Role.SALES_CONSULTANT)).containsExactly(NotificationKind.LEAD_ASSIGNED);
    for (var minutes : List.of(35, 36, 100)) {
      lookForLateWork(Duration.ofMinutes(minutes));
    }
    assertThat(kinds(Role.SALES_CONSULTANT))
        .containsExactly(NotificationKind.FIRST_RESPONSE_OVERDUE, NotificationKind.LEAD_ASSIGNED);

    organization.as(Role.SALES_CONSULTANT, () -> leads.contact(lead.id(), "已联系", lead.version()));
    assertThat(unread(organization.member(Role.SALES_CONSULTANT))).isZero();
  }

  @Test
  void tellsOnceThatANextActionIsOverdue() {
    var deal = happenings.opportunity();
    var due = Duration.between(clock.instant(), deal.next().due()).plusMinutes(1);
    lookForLateWork(due);
    lookForLateWork(due.plusMinutes(1));
    assertThat(told(Role.SALES_CONSULTANT))
        .filteredOn(row -> row.kind() == NotificationKind.NEXT_ACTION_OVERDUE)
        .singleElement()
        .satisfies(row -> assertThat(row.link()).isEqualTo("sales/opportunities/" + deal.id()));
  }

  @Test
  void tellsTheManagerOfACustomerWhoWaits() {
    var customer =
        organization.as(
            Role.SALES_CONSULTANT,
            () ->
                customers.register(
                    NewCustomer.person(
                        "王芳",
                        Phone.of("13800138000"),
                        organization.store(),
                        organization.employee(Role.SALES_CONSULTANT))));
    transaction.executeWithoutResult(_ ->
        events.publishEvent(
            new RequestEscalated(
                CurrentTenant.require(),
                new RequestId(TimeOrderedId.next()),
                customer,
                organization.store(),
                organization.employee(Role.SALES_CONSULTANT),
                organization.employee(Role.GENERAL_MANAGER),
                clock.instant())));
    assertThat(told(Role.GENERAL_MANAGER).getFirst().said(texts, Locale.ENGLISH))
        .isEqualTo("成都锦驰: a customer has waited a day for an answer (owner: SALES_CONSULTANT)");
  }

  @Test
  void tellsWhoTakesOverOnceHoweverMuchItIs() {
    happenings.opportunity();
    happenings.assignedLead();
    var heir = organization.member(Role.SALES_CONSULTANT, organization.store(), "李雷");
    handOver.handOver(
        organization.employee(Role.SALES_CONSULTANT), Heirs.only(new EmployeeId(heir.employee())));
    assertThat(told(heir))
        .extracting(NotificationRow::kind)
        .containsExactly(NotificationKind.WORK_HANDED_OVER);
  }

  @Test
  void tellsOfATransferToCome() {
    var somebody = organization.member(Role.SALES_CONSULTANT);
    transfers.transfer(
        new EmployeeId(somebody.employee()),
        Transfer.into(organization.otherStore(), null).on(BusinessDays.today(clock).plusDays(3)));
    assertThat(told(somebody).getFirst().said(texts, Locale.ENGLISH)).endsWith("work at 绵阳锦驰");
  }

  @Test
  void tellsTheInviterThatSomebodyCame() {
    var manager = organization.member(Role.GENERAL_MANAGER);
    var invitation =
        CurrentMember.call(
            manager,
            () ->
                members.invite(
                    new NewMember(
                        UUID.randomUUID() + "@example.com",
                        "韩梅梅",
                        null,
                        organization.store().value(),
                        "销售顾问",
                        Role.SALES_CONSULTANT,
                        null)));
    members.accept(invitation.token(), "correct horse battery staple 9", "203.0.113.7");
    assertThat(told(manager).getFirst().said(texts, Locale.ENGLISH)).startsWith("韩梅梅 accepted");
  }

  @Test
  void tellsNothingOfWhatDidNotHappen() {
    transaction.executeWithoutResult(status -> {
      bell.tell(employee(Role.SALES_CONSULTANT), news("a"));
      status.setRollbackOnly();
    });
    assertThat(told(Role.SALES_CONSULTANT)).isEmpty();
  }

  // Escalation

  @Test
  void takesWhatIsCriticalAndNotReadToTheSuperiorOnce() {
    organization.member(Role.GENERAL_MANAGER);
    tell(Role.SALES_MANAGER, critical());
    escalate(Duration.ofMinutes(29));
    assertThat(told(Role.GENERAL_MANAGER)).isEmpty();
    for (var minutes : List.of(31, 32, 100)) {
      escalate(Duration.ofMinutes(minutes));
    }
    assertThat(told(Role.GENERAL_MANAGER))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.insteadOf()).isEqualTo("SALES_MANAGER");
          assertThat(row.said(texts, Locale.ENGLISH))
              .startsWith("Not looked at in time by SALES_MANAGER: ");
        });
    assertThat(told(Role.REGION_MANAGER)).isEmpty();
  }

  @Test
  void takesItToWhoStandsInForAnAbsentSuperior() {
    organization.member(Role.GENERAL_MANAGER);
    away(Role.GENERAL_MANAGER, organization.member(Role.SALES_DIRECTOR));
    tell(Role.SALES_MANAGER, critical());
    escalate(Duration.ofMinutes(31));
    assertThat(told(Role.SALES_DIRECTOR)).hasSize(1);
    assertThat(told(Role.GENERAL_MANAGER)).isEmpty();
  }

  @Test
  void leavesAloneWhatWasReadOrCanWait() {
    organization.member(Role.GENERAL_MANAGER);
    tell(Role.SALES_MANAGER, critical());
    organization.as(Role.SALES_MANAGER, desk::readAll);
    tell(Role.SALES_MANAGER, news("can wait"));
    escalate(Duration.ofMinutes(31));
    assertThat(told(Role.GENERAL_MANAGER)).isEmpty();
  }

  @Test
  void escalatesAfterACrashAndStillOnce() {
    organization.member(Role.GENERAL_MANAGER);
    tell(Role.SALES_MANAGER, critical());
    transaction.executeWithoutResult(died -> {
      escalation(Duration.ofMinutes(31)).escalate();
      died.setRollbackOnly();
    });
    assertThat(told(Role.GENERAL_MANAGER)).isEmpty();
    escalate(Duration.ofMinutes(31));
    escalate(Duration.ofMinutes(31));
    assertThat(told(Role.GENERAL_MANAGER)).hasSize(1);
  }

  // Reading

  @Test
  void countsWhatIsUnreadUntilItIsRead() {
    tell(Role.SALES_CONSULTANT, news("a"), news("b"), news("c"));
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThat(desk.unread()).isEqualTo(3);
          var latest = desk.newest(NotificationFilter.all(), null, 1).getFirst();
          assertThat(desk.read(latest.id()).unread()).isFalse();
          assertThat(desk.read(latest.id()).unread()).isFalse();
          assertThat(desk.unread()).isEqualTo(2);
          assertThat(desk.list(new NotificationFilter(true, null), 0, 10)).hasSize(2);
          assertThat(desk.readAll()).isEqualTo(2);
          assertThat(desk.unread()).isZero();
          assertThat(desk.count(NotificationFilter.all())).isEqualTo(3);
        });
  }

  @Test
  void showsEverybodyHisOwnOnlyWhateverHisRole() {
    tell(Role.SALES_CONSULTANT, news("a"));
    var his = told(Role.SALES_CONSULTANT).getFirst().id();
    for (var role : Role.values()) {
      if (role != Role.SALES_CONSULTANT) {
        organization.as(
            role,
            () -> {
              assertThat(desk.count(NotificationFilter.all())).as("%s", role).isZero();
              assertThatExceptionOfType(NoSuchNotification.class).isThrownBy(() -> desk.read(his));
            });
      }
    }
    assertThat(unread(organization.member(Role.SALES_CONSULTANT))).isOne();
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    tell(Role.SALES_CONSULTANT, news("a"));
    var his = told(Role.SALES_CONSULTANT).getFirst().id();
    var member = organization.member(Role.SALES_CONSULTANT);
    try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
      other
          .submit(() ->
              CurrentTenant.run(
                  new TenantId(TimeOrderedId.next()),
                  () ->
                      CurrentMember.run(
                          member,
                          () -> {
                            assertThat(desk.count(NotificationFilter.all())).isZero();
                            assertThatExceptionOfType(Refusal.class)
                                .isThrownBy(() -> desk.read(his));
                          })))
          .get();
    }
  }

  @Test
  void forgetsWhatWasReadAfterNinetyDaysAndWhatWasNotAfterAYear() {
    tell(Role.SALES_CONSULTANT, news("read"));
    organization.as(Role.SALES_CONSULTANT, desk::readAll);
    tell(Role.SALES_CONSULTANT, news("unread"));
    forget(Duration.ofDays(89));
    assertThat(told(Role.SALES_CONSULTANT)).hasSize(2);
    forget(Duration.ofDays(91));
    assertThat(told(Role.SALES_CONSULTANT)).hasSize(1);
    forget(Duration.ofDays(364));
    assertThat(told(Role.SALES_CONSULTANT)).hasSize(1);
    forget(Duration.ofDays(366));
    assertThat(told(Role.SALES_CONSULTANT)).isEmpty();
  }

  @Test
  void forgetsLettersAfterHalfAYear() {
    transaction.executeWithoutResult(_ ->
        letters.save(
            new Letter(
                employee(Role.SALES_CONSULTANT), LocalDate.of(2026, 12, 1), clock.instant())));
    forget(Duration.ofDays(179));
    assertThat(letters.findByDay(LocalDate.of(2026, 12, 1))).hasSize(1);
    forget(Duration.ofDays(181));
    assertThat(letters.findByDay(LocalDate.of(2026, 12, 1))).isEmpty();
  }

  /// As an operator may set it.
  @Test
  void forgetsAsSoonAsItIsSet() {
    tell(Role.SALES_CONSULTANT, news("unread"));
    var week = new KeptFor(Duration.ofDays(7), Duration.ofDays(7), Duration.ofDays(7));
    forget(Duration.ofDays(6), week);
    assertThat(told(Role.SALES_CONSULTANT)).hasSize(1);
    forget(Duration.ofDays(8), week);
    assertThat(told(Role.SALES_CONSULTANT)).isEmpty();
  }

  @Test
  void forgetsForEachGroupAlone(TenantId tenant) throws Exception {
    tell(Role.SALES_CONSULTANT, news("ours"));
    try (var elsewhere = Executors.newSingleThreadExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  new TenantId(UUID.randomUUID()), () -> forget(Duration.ofDays(366))))
          .get();
    }
    assertThat(CurrentTenant.require()).isEqualTo(tenant);
    assertThat(told(Role.SALES_CONSULTANT)).hasSize(1);
  }

  // Wishes

  @Test
  void keepsQuietAboutWhatIsWantedInTheDigestOnly() {
    organization.as(
        Role.SALES_CONSULTANT, () -> wish(Map.of(NotificationKind.LEAD_ASSIGNED, Channel.DIGEST)));
    happenings.assignedLead();
    assertThat(unread(organization.member(Role.SALES_CONSULTANT))).isZero();
    assertThat(told(Role.SALES_CONSULTANT)).hasSize(1);
  }

  @Test
  void doesNotLetWhatIsCriticalBeMuted() {
    organization.as(
        Role.SALES_MANAGER,
        () -> {
          assertThatExceptionOfType(CriticalNotMuted.class)
              .isThrownBy(() -> wish(Map.of(NotificationKind.APPROVAL_ASKED, Channel.DIGEST)));
          assertThat(desk.settings().channels())
              .containsEntry(NotificationKind.APPROVAL_ASKED, Channel.BELL);
          wish(Map.of(NotificationKind.APPROVAL_ASKED, Channel.EMAIL));
          assertThat(desk.settings().channels())
              .containsEntry(NotificationKind.APPROVAL_ASKED, Channel.EMAIL)
              .hasSize(NotificationKind.values().length);
        });
  }

  @Test
  void saysThatNoLettersAreSentWithoutAMailServer() {
    assertThat(desk.settings().letters()).isFalse();
  }

  private NotificationSettings wish(Map<NotificationKind, Channel> channels) {
    return desk.change(new NewSettings(true, "en", channels));
  }

  private void away(Role role, Member delegate) {
    var today = BusinessDays.today(clock);
    absences.plan(
        new NewAbsence(
            organization.employee(role),
            new EmployeeId(delegate.employee()),
            today,
            today.plusDays(1),
            "年假"));
  }

  private void lookForLateWork(Duration later) {
    transaction.executeWithoutResult(
        _ -> new LateWork(deadlines, bell, Clock.offset(clock, later)).tell());
  }

  private List<NotificationKind> kinds(Role role) {
    return told(role).stream().map(NotificationRow::kind).toList();
  }

  private Escalation escalation(Duration later) {
    return new Escalation(notifications, superiors, ringing, Clock.offset(clock, later));
  }

  private void escalate(Duration later) {
    transaction.executeWithoutResult(_ -> escalation(later).escalate());
  }

  private void forget(Duration later) {
    forget(later, kept);
  }

  private void forget(Duration later, KeptFor kept) {
    transaction.executeWithoutResult(
        _ -> new Forgetting(notifications, letters, kept, Clock.offset(clock, later)).forget());
  }

  private void tell(Role role, News... news) {
    transaction.executeWithoutResult(_ -> bell.tell(employee(role), List.of(news)));
  }

  private static News news(String name) {
    return News.of(NotificationKind.LEAD_TAKEN, "notifications.text.LEAD_TAKEN", "", name, "李雷");
  }

  private static News critical() {
    return News.of(
        NotificationKind.FIRST_RESPONSE_OVERDUE,
        "notifications.text.FIRST_RESPONSE_OVERDUE",
        "sales/leads/x",
        "王芳");
  }

  private EmployeeId employee(Role role) {
    return organization.employee(role);
  }

  private List<NotificationRow> told(Role role) {
    return told(organization.member(role));
  }

  private List<NotificationRow> told(Member member) {
    return CurrentMember.call(member, () -> desk.newest(NotificationFilter.all(), null, 50));
  }

  private int unread(Member member) {
    return CurrentMember.call(member, desk::unread);
  }
}

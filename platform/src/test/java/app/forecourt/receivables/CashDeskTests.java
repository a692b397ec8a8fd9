package app.forecourt.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.customers.CustomerId;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCustomer;
import app.forecourt.customers.Timeline;
import app.forecourt.customers.TimelineEntry;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.Role;
import app.forecourt.organization.AbsenceDesk;
import app.forecourt.organization.AbsenceId;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.NewAbsence;
import app.forecourt.organization.NotPermitted;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.StaleVersion;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Sorting;
import app.forecourt.vocabulary.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@AsTenant
@SpringBootTest
class CashDeskTests {

  @Autowired CashDesk desk;
  @Autowired AbsenceDesk absences;
  @Autowired CustomersDesk customers;
  @Autowired Timeline timeline;
  @Autowired TestOrganization organization;
  @Autowired Clock clock;
  @Autowired Texts texts;

  private final UUID order = UUID.randomUUID();
  private CustomerId customer;
  private ReceivableId owed;

  @BeforeEach
  void aCustomerOwesForAnOrder() {
    customer =
        organization.as(
            Role.SALES_CONSULTANT,
            () ->
                customers.register(
                    NewCustomer.person(
                        "王小明", Phone.of("13800138000"), organization.store(), null)));
    owed = organization.as(Role.SALES_CONSULTANT, () -> open(order, 1_000, today().plusDays(7)));
  }

  @Test
  void opensOneReceivableForADocument() {
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThatExceptionOfType(AlreadyOpened.class)
              .isThrownBy(() -> open(order, 1_000, today()));
          assertThat(desk.bySource(SourceType.ORDER, order).orElseThrow().id()).isEqualTo(owed);
          assertThat(desk.bySource(SourceType.REPAIR_ORDER, order)).isEmpty();
        });
  }

  @Test
  void takesPaymentsAtTheTillUntilAllIsPaid() {
    organization.as(
        Role.FINANCE,
        () -> {
          var first = pay(400, UUID.randomUUID());
          var second = pay(600, UUID.randomUUID());
          assertThat(first.number()).matches("RC-CDA-\\d{4}-0001");
          assertThat(second.number()).matches("RC-CDA-\\d{4}-0002");
          assertThat(desk.receipts(owed))
              .extracting(ReceiptRow::takenBy)
              .containsExactly("FINANCE", "FINANCE");
          assertThat(desk.row(owed))
              .satisfies(row -> {
                assertThat(row.status()).isEqualTo(ReceivableStatus.PAID);
                assertThat(row.outstanding()).isEqualTo(Money.ZERO);
                assertThat(row.bucket()).isNull();
              });
          assertThat(timeline.of(customer, null, 10))
              .extracting(entry -> entry.said(texts, Locale.CHINA))
              .startsWith("收款 ¥600.00(银行转账),SO-CDA-2603-0001");
          assertThat(timeline.of(customer, null, 10)).extracting(TimelineEntry::link).isNotEmpty();
          assertThatExceptionOfType(IllegalReceivableStep.class)
              .isThrownBy(() -> pay(1, UUID.randomUUID()));
        });
  }

  @Test
  void takesAPaymentThatIsSentTwiceOnce() {
    organization.as(
        Role.FINANCE,
        () -> {
          var key = UUID.randomUUID();
          assertThat(pay(400, key)).isEqualTo(pay(400, key));
          assertThat(desk.row(owed).paid()).isEqualTo(Money.yuan(400));
          assertThatExceptionOfType(KeyUsed.class).isThrownBy(() -> pay(401, key));
        });
  }

  @Test
  void takesTheLastMoneyFromOneOfTwoPayersWhoPayAtTheSameMoment(TenantId tenant) throws Exception {
    var cashier = organization.member(Role.FINANCE);
    var start = new CyclicBarrier(2);
    Callable<Boolean> payer = () -> CurrentTenant.call(tenant, () -> paid(cashier, start));
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = both.invokeAll(List.of(payer, payer));
      var paid = 0;
      for (var result : results) {
        try {
          paid += result.get() ? 1 : 0;
        } catch (ExecutionException refused) {
          assertThat(refused).hasCauseInstanceOf(TooMuch.class);
        }
      }
      assertThat(paid).isEqualTo(1);
    }
    organization.as(
        Role.FINANCE,
        () -> {
          assertThat(desk.row(owed).paid()).isEqualTo(Money.yuan(600));
          assertThat(desk.reconcile().agrees()).isTrue();
        });
  }

  private boolean paid(Member cashier, CyclicBarrier start) throws Exception {
    start.await();
    return CurrentMember.call(
        cashier, () -> pay(600, UUID.randomUUID()).amount().equals(Money.yuan(600)));
  }

  @Test
  void letsAConsultantTakeTheDepositOnHisOwnOrderOnly() {
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThatExceptionOfType(NotPermitted.class)
              .isThrownBy(() -> pay(100, UUID.randomUUID()));
          var receipt =
              desk.takeDeposit(
                  owed, Money.yuan(100), PaymentMethod.WECHAT, null, UUID.randomUUID());
          assertThat(receipt.method()).isEqualTo(PaymentMethod.WECHAT);
        });
    var colleague =
        organization.member(Role.SALES_CONSULTANT, organization.store(), "another consultant");
    CurrentMember.run(
        colleague,
        () -> {
          assertThatExceptionOfType(NotPermitted.class)
              .isThrownBy(() ->
                  desk.takeDeposit(
                      owed, Money.yuan(100), PaymentMethod.CASH, null, UUID.randomUUID()));
          assertThatExceptionOfType(NoSuchReceivable.class).isThrownBy(() -> desk.row(owed));
        });
  }

  @Test
  void owesBackWhatWasPaidForACancelledDocumentWithASecondPersonsApproval() {
    organization.as(Role.FINANCE, () -> pay(400, UUID.randomUUID()));
    var refund =
        organization.as(Role.FINANCE, () -> desk.cancel(SourceType.ORDER, order).orElseThrow());
    organization.as(
        Role.FINANCE,
        () -> {
          assertThat(desk.cancel(SourceType.ORDER, order)).contains(refund);
          assertThat(desk.row(owed).outstanding()).isEqualTo(Money.ZERO);
          assertThat(desk.refund(refund).amount()).isEqualTo(Money.yuan(400));
          assertThatExceptionOfType(IllegalRefundStep.class)
              .isThrownBy(() -> desk.payRefund(refund, PaymentMethod.TRANSFER, null, 0));
          assertThatExceptionOfType(ApprovedByRequester.class)
              .isThrownBy(() -> desk.approveRefund(refund, 0));
          assertThat(desk.reconcile().agrees()).isTrue();
        });
    assertThatExceptionOfType(NotPermitted.class)
        .isThrownBy(
            () -> organization.as(Role.SALES_CONSULTANT, () -> desk.approveRefund(refund, 0)));
    var approved = organization.as(Role.GENERAL_MANAGER, () -> desk.approveRefund(refund, 0));
    assertThat(approved.approvedBy()).isEqualTo("GENERAL_MANAGER");
    organization.as(
        Role.FINANCE,
        () -> {
          assertThatExceptionOfType(StaleVersion.class)
              .isThrownBy(() -> desk.payRefund(refund, PaymentMethod.TRANSFER, null, 0));
          var paid = desk.payRefund(refund, PaymentMethod.TRANSFER, "工行 0042", approved.version());
          assertThat(paid.status()).isEqualTo(RefundStatus.PAID);
          assertThat(desk.refunds(RefundStatus.DUE, null, 10)).isEmpty();
          assertThat(desk.reconcile().agrees()).isTrue();
        });
  }

  @Test
  void isApprovedByWhoStandsInForTheGeneralManager() {
    organization.as(Role.FINANCE, () -> pay(400, UUID.randomUUID()));
    var refund =
        organization.as(Role.FINANCE, () -> desk.cancel(SourceType.ORDER, order).orElseThrow());
    var delegate = organization.member(Role.SALES_MANAGER, organization.store(), "代理人");
    CurrentMember.run(
        delegate,
        () -> {
          assertThat(desk.refundsToApprove()).isEmpty();
          assertThatExceptionOfType(NoSuchRefund.class)
              .isThrownBy(() -> desk.approveRefund(refund, 0));
        });
    away(Role.GENERAL_MANAGER, delegate);
    CurrentMember.run(
        delegate,
        () -> {
          assertThat(desk.refundsToApprove()).extracting(RefundRow::id).containsExactly(refund);
          var approved = desk.approveRefund(refund, 0);
          assertThat(approved.approvedBy()).isEqualTo("代理人");
          assertThat(approved.approvedFor()).isEqualTo("GENERAL_MANAGER");
          assertThat(desk.refundsToApprove()).isEmpty();
          assertThatExceptionOfType(NoSuchRefund.class) // decided, and none of his business
              .isThrownBy(() -> desk.approveRefund(refund, 1));
        });
  }

  @Test
  void isNotApprovedByTheDelegateWhoAskedForItOrWhoseOrderItWas() {
    organization.as(Role.FINANCE, () -> pay(400, UUID.randomUUID()));
    var manager = organization.member(Role.SALES_MANAGER);
    var refund =
        CurrentMember.call(manager, () -> desk.cancel(SourceType.ORDER, order).orElseThrow());
    var owner = organization.member(Role.SALES_CONSULTANT);
    for (var delegate : List.of(manager, owner)) {
      var away = away(Role.GENERAL_MANAGER, delegate);
      CurrentMember.run(
          delegate,
          () -> {
            assertThat(desk.refundsToApprove()).isEmpty();
            assertThatExceptionOfType(ApprovedByRequester.class)
                .isThrownBy(() -> desk.approveRefund(refund, 0));
          });
      organization.as(Role.GROUP_ADMIN, () -> absences.end(away));
    }
  }

  @Test
  void isNotApprovedForTheAbsentOneWhoAskedForItHimself() {
    organization.as(Role.FINANCE, () -> pay(400, UUID.randomUUID()));
    var refund =
        organization.as(
            Role.GENERAL_MANAGER, () -> desk.cancel(SourceType.ORDER, order).orElseThrow());
    var delegate = organization.member(Role.SALES_MANAGER, organization.store(), "代理人");
    away(Role.GENERAL_MANAGER, delegate);
    CurrentMember.run(
        delegate,
        () -> {
          assertThat(desk.refundsToApprove()).isEmpty();
          assertThatExceptionOfType(NoSuchRefund.class)
              .isThrownBy(() -> desk.approveRefund(refund, 0));
        });
    organization.as(Role.FINANCE, () -> assertThat(desk.refundsToApprove()).hasSize(1));
  }

  private AbsenceId away(Role who, Member delegate) {
    return organization.as(
        Role.GROUP_ADMIN,
        () ->
            absences.plan(
                new NewAbsence(
                    organization.employee(who),
                    new EmployeeId(delegate.employee()),
                    today(),
                    today().plusDays(2),
                    "年假")));
  }

  @Test
  void keepsTheBooksInAgreement() {
    var other = UUID.randomUUID();
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          open(other, 2_000, today().minusDays(40));
          desk.adjust(SourceType.ORDER, other, Money.yuan(2_500), today().minusDays(40));
        });
    organization.as(
        Role.FINANCE,
        () -> {
          pay(400, UUID.randomUUID());
          assertThat(desk.reconcile())
              .isEqualTo(
                  new Reconciliation(
                      Money.yuan(3_500), Money.yuan(400), Money.yuan(3_100), Money.ZERO));
          assertThat(desk.ageing())
              .containsEntry(AgeBucket.NOT_DUE, Money.yuan(600))
              .containsEntry(AgeBucket.DAYS_31_60, Money.yuan(2_500))
              .containsEntry(AgeBucket.OVER_90, Money.ZERO);
          desk.cancel(SourceType.ORDER, order);
          assertThat(desk.reconcile())
              .isEqualTo(
                  new Reconciliation(Money.yuan(2_500), Money.ZERO, Money.yuan(2_500), Money.ZERO));
        });
    assertThatExceptionOfType(NotPermitted.class)
        .isThrownBy(() -> organization.as(Role.SALES_CONSULTANT, () -> desk.reconcile()));
  }

  @Test
  void listsByAgeTextAndStatus() {
    var late = UUID.randomUUID();
    organization.as(Role.SALES_CONSULTANT, () -> open(late, 2_000, today().minusDays(40)));
    organization.as(
        Role.FINANCE,
        () -> {
          assertThat(listed(filter(null, AgeBucket.DAYS_31_60, null)))
              .singleElement()
              .satisfies(row -> {
                assertThat(row.source()).isEqualTo(late);
                assertThat(row.overdue()).isTrue();
                assertThat(row.debtorName()).isEqualTo("王小明");
              });
          assertThat(listed(filter(null, AgeBucket.NOT_DUE, null)))
              .extracting(ReceivableRow::id)
              .containsExactly(owed);
          assertThat(listed(filter(null, null, true)))
              .extracting(ReceivableRow::source)
              .containsExactly(late);
          assertThat(listed(filter("wangxiao", null, null))).hasSize(2);
          assertThat(listed(filter("2603-0001", null, null))).hasSize(2);
          assertThat(listed(filter("nobody", null, null))).isEmpty();
          assertThat(desk.count(ReceivableFilter.of(customer))).isEqualTo(2);
        });
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    organization.as(Role.FINANCE, () -> pay(400, UUID.randomUUID()));
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  new TenantId(UUID.randomUUID()),
                  () -> organization.as(Role.FINANCE, this::seesNothing)))
          .get();
    }
  }

  private void seesNothing() {
    assertThat(desk.count(ReceivableFilter.all())).isZero();
    assertThat(desk.newest(ReceivableFilter.all(), null, 10)).isEmpty();
    assertThat(desk.receipts(ReceiptFilter.all(), null, 10)).isEmpty();
    assertThat(desk.refunds(null, null, 10)).isEmpty();
    assertThat(desk.bySource(SourceType.ORDER, order)).isEmpty();
    assertThat(desk.cancel(SourceType.ORDER, order)).isEmpty();
    assertThat(desk.reconcile().documents()).isEqualTo(Money.ZERO);
    assertThat(desk.ageing()).containsEntry(AgeBucket.NOT_DUE, Money.ZERO);
    for (var work :
        List.<Runnable>of(
            () -> desk.row(owed),
            () -> desk.receipts(owed),
            () -> pay(1, UUID.randomUUID()),
            () ->
                desk.takeDeposit(owed, Money.yuan(1), PaymentMethod.CASH, null, UUID.randomUUID()),
            () -> desk.adjust(SourceType.ORDER, order, Money.yuan(1), today()))) {
      assertThatExceptionOfType(NoSuchReceivable.class).isThrownBy(work::run);
    }
  }

  private List<ReceivableRow> listed(ReceivableFilter filter) {
    return desk.list(filter, Sorting.down("due"), 0, 10);
  }

  private static ReceivableFilter filter(
      @Nullable String text, @Nullable AgeBucket bucket, @Nullable Boolean overdue) {
    return new ReceivableFilter(text, null, null, null, bucket, overdue, null, null);
  }

  private ReceiptRow pay(long yuan, UUID key) {
    return desk.receive(owed, Money.yuan(yuan), PaymentMethod.TRANSFER, "工行 0001", key);
  }

  private ReceivableId open(UUID source, long yuan, LocalDate due) {
    return desk.open(
        new NewReceivable(
            organization.store(),
            SourceType.ORDER,
            source,
            "SO-CDA-2603-0001",
            customer,
            new EmployeeId(CurrentMember.require().employee()),
            Money.yuan(yuan),
            due));
  }

  private LocalDate today() {
    return BusinessDays.today(clock);
  }
}

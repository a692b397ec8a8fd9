package app.forecourt.sales;

import static app.forecourt.sales.OrderStep.ALLOCATE;
import static app.forecourt.sales.OrderStep.APPROVE;
import static app.forecourt.sales.OrderStep.CANCEL;
import static app.forecourt.sales.OrderStep.CLOSE;
import static app.forecourt.sales.OrderStep.DELIVER;
import static app.forecourt.sales.OrderStep.DEPOSIT;
import static app.forecourt.sales.OrderStep.FUND;
import static app.forecourt.sales.OrderStep.INVOICE;
import static app.forecourt.sales.OrderStep.REFER;
import static app.forecourt.sales.OrderStep.REGISTER;
import static app.forecourt.sales.OrderStep.REJECT;
import static app.forecourt.sales.OrderStep.RELEASE;
import static app.forecourt.sales.OrderStep.REPRICE;
import static app.forecourt.sales.OrderStep.RETURN;
import static app.forecourt.sales.OrderStep.SUBMIT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.vehicles.TrimId;
import app.forecourt.vehicles.VehicleId;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.FieldMissing;
import app.forecourt.vocabulary.FieldTooLong;
import app.forecourt.vocabulary.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@AsTenant
class VehicleOrderTests {

  private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");
  private static final Instant LATER = AT.plus(Duration.ofDays(14));
  private static final EmployeeId CONSULTANT = new EmployeeId(TimeOrderedId.next());
  private static final EmployeeId MANAGER = new EmployeeId(TimeOrderedId.next());
  private static final Vin VIN = Vin.fitting("LFV2A21K0A3000001");
  private static final Money LIST = Money.yuan(300_000);

  /// The whole machine once more, as domain/model.md has it, and the release of VEH-02.
  private static final Map<OrderStatus, Map<OrderStep, OrderStatus>> LEGAL =
      Map.ofEntries(
          Map.entry(
              OrderStatus.DRAFT,
              Map.of(
                  REPRICE, OrderStatus.DRAFT,
                  SUBMIT, OrderStatus.CONFIRMED,
                  REFER, OrderStatus.APPROVAL,
                  CANCEL, OrderStatus.CANCELLED)),
          Map.entry(
              OrderStatus.APPROVAL,
              Map.of(
                  APPROVE, OrderStatus.CONFIRMED,
                  REJECT, OrderStatus.DRAFT,
                  CANCEL, OrderStatus.CANCELLED)),
          Map.entry(
              OrderStatus.CONFIRMED,
              Map.of(DEPOSIT, OrderStatus.DEPOSITED, CANCEL, OrderStatus.CANCELLED)),
          Map.entry(
              OrderStatus.DEPOSITED,
              Map.of(ALLOCATE, OrderStatus.ALLOCATED, CANCEL, OrderStatus.CANCELLED)),
          Map.entry(
              OrderStatus.ALLOCATED,
              Map.of(
                  FUND, OrderStatus.FUNDED,
                  RELEASE, OrderStatus.DEPOSITED,
                  CANCEL, OrderStatus.CANCELLED)),
          Map.entry(
              OrderStatus.FUNDED,
              Map.of(INVOICE, OrderStatus.INVOICED, CANCEL, OrderStatus.CANCELLED)),
          Map.entry(
              OrderStatus.INVOICED,
              Map.of(REGISTER, OrderStatus.REGISTERED, RETURN, OrderStatus.RETURNED)),
          Map.entry(OrderStatus.REGISTERED, Map.of(DELIVER, OrderStatus.DELIVERED)),
          Map.entry(OrderStatus.DELIVERED, Map.of(CLOSE, OrderStatus.CLOSED)),
          Map.entry(OrderStatus.CLOSED, Map.of()),
          Map.entry(OrderStatus.CANCELLED, Map.of()),
          Map.entry(OrderStatus.RETURNED, Map.of()));

  static Stream<Arguments> everyPair() {
    return Stream.of(OrderStatus.values())
        .flatMap(status -> Stream.of(OrderStep.values()).map(step -> Arguments.of(status, step)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void takesEveryLegalStepAndNoOther(OrderStatus status, OrderStep step) {
    var order = orderThatIs(status, step == REFER ? 290_000 : 298_000);
    var to = requireNonNull(LEGAL.get(status)).get(step);
    if (to != null) {
      assertThat(take(order, step).status()).isEqualTo(to);
    } else {
      assertThatExceptionOfType(IllegalOrderStep.class).isThrownBy(() -> take(order, step));
      assertThat(order.status()).isEqualTo(status);
    }
  }

  @Test
  void isBindingAtOnceWithinTheConsultantsAuthority() {
    var order = priced(297_000).submit(CONSULTANT, 1, DiscountBands.DEFAULT, AT);

    assertThat(order.discountBp()).isEqualTo(100);
    assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
  }

  @Test
  void asksTheLowestLevelThatMayAgree() {
    assertThat(referred(296_999).authority()).isEqualTo(Authority.MANAGER);
    assertThat(referred(291_000).authority()).isEqualTo(Authority.MANAGER);
    assertThat(referred(285_000).authority()).isEqualTo(Authority.DIRECTOR);
    assertThat(referred(284_999).authority()).isEqualTo(Authority.GENERAL_MANAGER);
  }

  @Test
  void isNotApprovedByWhoAskedNorByWhoseOrderItIs() {
    var asked = referred(295_000);
    assertThatExceptionOfType(SelfApproval.class)
        .isThrownBy(() -> asked.approve(CONSULTANT, 4, AT));

    var submittedByAnother = priced(295_000).submit(MANAGER, 1, DiscountBands.DEFAULT, AT);
    assertThatExceptionOfType(SelfApproval.class)
        .isThrownBy(() -> submittedByAnother.approve(CONSULTANT, 4, AT));
    assertThatExceptionOfType(SelfApproval.class)
        .isThrownBy(() -> submittedByAnother.approve(MANAGER, 4, AT));
  }

  @Test
  void isNotApprovedWithTooLittleAuthority() {
    var order = referred(285_000);

    assertThatExceptionOfType(BandTooNarrow.class).isThrownBy(() -> order.approve(MANAGER, 2, AT));
    assertThat(order.approve(MANAGER, 3, AT).status()).isEqualTo(OrderStatus.CONFIRMED);
  }

  @Test
  void sumsUpTheCarAndWhatIsTakenBesides() {
    var order =
        priced(297_000)
            .reprice(
                Money.yuan(298_000),
                List.of(
                    new OrderLine(LineKind.ACCESSORY, "贴膜", Money.yuan(3_000)),
                    new OrderLine(LineKind.GIFT, "脚垫", Money.ZERO)),
                AT);

    assertThat(order.total()).isEqualTo(Money.yuan(301_000));
    assertThat(order.discountBp()).isEqualTo(67);
  }

  @Test
  void takesNoGiftThatCostsSomething() {
    assertThatExceptionOfType(AmountOutOfRange.class)
        .isThrownBy(() -> new OrderLine(LineKind.GIFT, "脚垫", Money.yuan(1)));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 100_000_000})
  void takesNoDepositThatCannotBeRight(long fen) {
    var order = orderThatIs(OrderStatus.CONFIRMED, 298_000);

    assertThatExceptionOfType(AmountOutOfRange.class)
        .isThrownBy(() -> order.deposit(Money.fen(fen), null, AT))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("amount"));
  }

  @Test
  void isNotCancelledByOnePersonOnceADepositWasPaid() {
    var order = orderThatIs(OrderStatus.DEPOSITED, 298_000);

    order.cancel(CONSULTANT, 1, "买别的车", AT);
    assertThat(order.status()).isEqualTo(OrderStatus.DEPOSITED);
    assertThat(order.nextStep()).isEqualTo(CANCEL);
    assertThatExceptionOfType(CancellationPending.class)
        .isThrownBy(() -> order.allocate(car(), VIN, LATER, AT));
    assertThatExceptionOfType(SelfApproval.class)
        .isThrownBy(() -> order.approveCancellation(CONSULTANT, 4, AT));
    assertThatExceptionOfType(BandTooNarrow.class)
        .isThrownBy(() -> order.approveCancellation(MANAGER, 1, AT));

    order.approveCancellation(MANAGER, 2, AT);
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void goesOnWhenTheCancellationIsRejected() {
    var order = orderThatIs(OrderStatus.DEPOSITED, 298_000).cancel(CONSULTANT, 1, "?", AT);

    order.rejectCancellation(MANAGER, 2, AT).allocate(car(), VIN, LATER, AT);

    assertThat(order.status()).isEqualTo(OrderStatus.ALLOCATED);
  }

  @Test
  void handsNoCarOverBeforeEverythingIsDone() {
    var order = orderThatIs(OrderStatus.REGISTERED, 298_000).inspected(false, "漆面划痕");
    var owed = Money.yuan(1);
    assertThat(order.handOverObstacles(owed).stream().map(Obstacle::kind))
        .containsExactly(ObstacleKind.INSPECTION_FAILED, ObstacleKind.NOT_PAID);

    order.inspected(true, null);
    assertThatExceptionOfType(NotDeliverable.class)
        .isThrownBy(() -> order.deliver(Checklist.complete(), owed, AT));
    assertThatExceptionOfType(NotDeliverable.class)
        .isThrownBy(() -> order.deliver(Checklist.EMPTY, Money.ZERO, AT));
    assertThat(order.status()).isEqualTo(OrderStatus.REGISTERED);

    order.approveCredit(MANAGER).deliver(Checklist.complete(), owed, AT);
    assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
  }

  @Test
  void saysWhatWasFoundWhenTheInspectionFails() {
    var order = orderThatIs(OrderStatus.ALLOCATED, 298_000);

    assertThatExceptionOfType(FieldMissing.class).isThrownBy(() -> order.inspected(false, ""));
  }

  @Test
  void isOpenForFourteenDaysAfterTheDelivery() {
    var order = orderThatIs(OrderStatus.DELIVERED, 298_000);

    assertThatExceptionOfType(TooSoonToClose.class)
        .isThrownBy(() -> order.close(LATER.minus(Duration.ofDays(1))));
    assertThat(order.close(LATER).status()).isEqualTo(OrderStatus.CLOSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"川A12345", "川A·D12345", " 云AF0001领 ", "京Q8888学", "hello", "<script>"})
  void knowsANumberPlate(String text) {
    var order = orderThatIs(OrderStatus.INVOICED, 298_000);
    var right = text.startsWith("川") || text.startsWith("京");

    if (right) {
      assertThat(order.register(text, AT).plate()).doesNotContain("·");
    } else {
      assertThatExceptionOfType(NotAPlate.class).isThrownBy(() -> order.register(text, AT));
    }
  }

  @Test
  void takesNoEndlessText() {
    assertThatExceptionOfType(FieldTooLong.class)
        .isThrownBy(() -> new OrderLine(LineKind.ACCESSORY, "长".repeat(101), Money.yuan(1)));
  }

  private static VehicleOrder referred(long yuan) {
    return priced(yuan).submit(CONSULTANT, 1, DiscountBands.DEFAULT, AT);
  }

  private static VehicleOrder priced(long yuan) {
    return new VehicleOrder(
        "SO-CDA-2611-0001",
        new VehicleOrder.Party(
            new StoreId(TimeOrderedId.next()),
            CONSULTANT,
            new CustomerId(TimeOrderedId.next()),
            null),
        new VehicleOrder.Car(new TrimId(TimeOrderedId.next()), "奥迪 A4L 40 TFSI", LIST),
        NewOrder.of(
            new OpportunityId(TimeOrderedId.next()),
            new TrimId(TimeOrderedId.next()),
            "白",
            Money.yuan(yuan),
            List.of(),
            OrderChannel.SHOWROOM,
            null),
        AT);
  }

  private static VehicleId car() {
    return new VehicleId(TimeOrderedId.next());
  }

  private static VehicleOrder orderThatIs(OrderStatus status, long yuan) {
    return switch (status) {
      case DRAFT -> priced(yuan);
      case APPROVAL -> take(priced(290_000), REFER);
      case CONFIRMED -> take(priced(298_000), SUBMIT);
      case DEPOSITED -> take(orderThatIs(OrderStatus.CONFIRMED, yuan), DEPOSIT);
      case ALLOCATED -> take(orderThatIs(OrderStatus.DEPOSITED, yuan), ALLOCATE);
      case FUNDED -> take(orderThatIs(OrderStatus.ALLOCATED, yuan), FUND);
      case INVOICED -> take(orderThatIs(OrderStatus.FUNDED, yuan), INVOICE);
      case REGISTERED ->
          take(orderThatIs(OrderStatus.INVOICED, yuan), REGISTER)
              .inspected(true, null)
              .check(Checklist.complete());
      case DELIVERED -> take(orderThatIs(OrderStatus.REGISTERED, yuan), DELIVER);
      case CLOSED -> take(orderThatIs(OrderStatus.DELIVERED, yuan), CLOSE);
      case CANCELLED -> take(orderThatIs(OrderStatus.CONFIRMED, yuan), CANCEL);
      case RETURNED -> take(orderThatIs(OrderStatus.INVOICED, yuan), RETURN);
    };
  }

  /// Does what people do to get an order to take that step.
  private static VehicleOrder take(VehicleOrder order, OrderStep step) {
    return switch (step) {
      case REPRICE -> order.reprice(Money.yuan(299_000), List.of(), AT);
      case SUBMIT, REFER -> order.submit(CONSULTANT, 1, DiscountBands.DEFAULT, AT);
      case APPROVE -> order.approve(MANAGER, 4, AT);
      case REJECT -> order.reject(MANAGER, 4, "太多", AT);
      case DEPOSIT -> order.deposit(Money.yuan(10_000), null, AT);
      case ALLOCATE -> order.allocate(car(), VIN, LATER, AT);
      case RELEASE -> order.release(AT);
      case FUND -> order.fund(Funding.CASH, AT);
      case INVOICE -> order.invoice(Money.yuan(280_000), AT);
      case REGISTER -> order.register("川A12345", AT);
      case DELIVER -> order.deliver(Checklist.complete(), Money.ZERO, AT);
      case CLOSE -> order.close(LATER);
      case CANCEL -> order.cancel(MANAGER, 2, "不要了", AT);
      case RETURN -> order.takeBack("退车", AT);
    };
  }
}

package app.forecourt.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Role;
import app.forecourt.organization.NotPermitted;
import app.forecourt.receivables.CashDesk;
import app.forecourt.receivables.PaymentMethod;
import app.forecourt.receivables.RefundRow;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.StaleVersion;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vehicles.ReservationLapsed;
import app.forecourt.vehicles.VehicleStatus;
import app.forecourt.vehicles.VehicleStock;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Sorting;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@AsTenant
@SpringBootTest
@RecordApplicationEvents
class OrderDeskTests {

  @Autowired TestOrganization organization;
  @Autowired Showroom showroom;
  @Autowired OrderDesk desk;
  @Autowired SalesDesk sales;
  @Autowired VehicleStock stock;
  @Autowired CashDesk cash;
  @Autowired LapsedAllocations lapsed;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEvents events;

  @Test
  void turnsAQuoteIntoADeliveredCar() {
    var trim = showroom.trim();
    var car = showroom.car(trim);
    var order = showroom.deposited(trim);
    assertThat(order.next().step()).isEqualTo(OrderStep.ALLOCATE);
    assertThat(order.next().permitted()).isFalse();
    var id = order.id();

    var allocated =
        organization.as(Role.SALES_MANAGER, () -> desk.allocate(id, car, order.version()));
    assertThat(allocated.row().vin()).isNotNull();
    assertThat(stock.known(car).status()).isEqualTo(VehicleStatus.RESERVED);
    var registered =
        organization.as(
            Role.SALES_CONSULTANT,
            () -> {
              var funded = desk.fund(id, Funding.CASH, allocated.version());
              var invoiced = desk.invoice(id, funded.version());
              return desk.registerPlate(id, "川A·D12345", invoiced.version());
            });
    assertThat(registered.next().obstacles())
        .extracting(Obstacle::kind)
        .containsExactly(
            ObstacleKind.INSPECTION_MISSING,
            ObstacleKind.NOT_PAID,
            ObstacleKind.CHECKLIST_INCOMPLETE);
    organization.as(
        Role.FINANCE,
        () ->
            cash.receive(
                Objects.requireNonNull(registered.receivable()),
                registered.outstanding(),
                PaymentMethod.TRANSFER,
                "尾款",
                UUID.randomUUID()));
    var delivered =
        organization.as(
            Role.SALES_CONSULTANT,
            () -> {
              var inspected = desk.inspect(id, true, null, registered.version());
              assertThatExceptionOfType(NotDeliverable.class)
                  .isThrownBy(() -> desk.deliver(id, Checklist.EMPTY, inspected.version()));
              return desk.deliver(id, Checklist.complete(), inspected.version());
            });

    assertThat(delivered.row().status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(delivered.outstanding()).isEqualTo(Money.ZERO);
    assertThat(stock.known(car).status()).isEqualTo(VehicleStatus.DELIVERED);
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var opportunity = sales.card(Objects.requireNonNull(delivered.opportunity()));
          assertThat(opportunity.stage()).isEqualTo(Stage.DELIVERED);
          assertThat(opportunity.grade()).isEqualTo(Grade.D);
        });
    assertThat(events.stream(OrderConfirmed.class).filter(it -> it.order().equals(id)))
        .singleElement()
        .satisfies(it -> assertThat(it.total()).isEqualTo(Money.yuan(303_000)));
    assertThat(events.stream(OrderDelivered.class).filter(it -> it.order().equals(id)))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.price()).isEqualTo(Showroom.LIST);
          assertThat(it.cost()).isEqualTo(Showroom.COST);
        });
  }

  @Test
  void needsASecondPersonForADiscountBeyondOnesAuthority() {
    var draft = showroom.draft(showroom.trim(), Money.yuan(288_000));
    var id = draft.id();
    var asked = organization.as(Role.SALES_CONSULTANT, () -> desk.submit(id, draft.version()));
    assertThat(asked.row().status()).isEqualTo(OrderStatus.APPROVAL);
    assertThat(asked.authority()).isEqualTo(Authority.DIRECTOR);
    assertThat(asked.next().permitted()).isFalse();
    organization.as(
        Role.SALES_CONSULTANT,
        () ->
            assertThatExceptionOfType(SelfApproval.class)
                .isThrownBy(() -> desk.approve(id, asked.version())));
    organization.as(
        Role.SALES_MANAGER,
        () -> {
          assertThat(desk.approvals()).isEmpty();
          assertThatExceptionOfType(BandTooNarrow.class)
              .isThrownBy(() -> desk.approve(id, asked.version()));
        });
    CurrentMember.run(
        organization.member(Role.SALES_DIRECTOR, organization.otherStore()),
        () ->
            assertThatExceptionOfType(NoSuchOrder.class)
                .isThrownBy(() -> desk.approve(id, asked.version())));

    organization.as(
        Role.SALES_DIRECTOR,
        () -> {
          assertThat(desk.approvals())
              .singleElement()
              .satisfies(row -> {
                assertThat(row.level()).isEqualTo(Authority.DIRECTOR);
                assertThat(row.order().discountBp()).isEqualTo(400);
                assertThat(row.askedByName()).isEqualTo("SALES_CONSULTANT");
              });
          var approved = desk.approve(id, asked.version());
          assertThat(approved.row().status()).isEqualTo(OrderStatus.CONFIRMED);
          assertThat(approved.receivable()).isNotNull();
          assertThat(approved.outstanding()).isEqualTo(Money.yuan(291_000));
          assertThat(desk.approvals()).isEmpty();
        });
  }

  @Test
  void isADraftAgainWhenTheDiscountIsRefused() {
    var draft = showroom.draft(showroom.trim(), Money.yuan(292_000));
    var asked =
        organization.as(Role.SALES_CONSULTANT, () -> desk.submit(draft.id(), draft.version()));
    var refused =
        organization.as(
            Role.SALES_MANAGER, () -> desk.reject(draft.id(), "最多优惠 2%", asked.version()));
    assertThat(refused.row().status()).isEqualTo(OrderStatus.DRAFT);
    assertThat(refused.rejection()).isEqualTo("最多优惠 2%");

    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var repriced =
              desk.reprice(draft.id(), Money.yuan(298_000), List.of(), refused.version());
          assertThat(desk.submit(draft.id(), repriced.version()).row().status())
              .isEqualTo(OrderStatus.CONFIRMED);
        });
  }

  @Test
  void givesACarToOneOfTwoOrdersThatWantItAtOnce(TenantId tenant) throws Exception {
    var trim = showroom.trim();
    var car = showroom.car(trim);
    var wanting = List.of(showroom.deposited(trim), showroom.deposited(trim));
    var manager = organization.member(Role.SALES_MANAGER);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes =
          threads.invokeAll(
              wanting.stream()
                  .<Callable<OrderCard>>map(order ->
                      () ->
                          CurrentTenant.call(
                              tenant,
                              () ->
                                  CurrentMember.call(
                                      manager,
                                      () -> desk.allocate(order.id(), car, order.version()))))
                  .toList());

      assertThat(outcomes)
          .extracting(Future::state)
          .containsExactlyInAnyOrder(Future.State.SUCCESS, Future.State.FAILED);
    }
    organization.as(
        Role.SALES_MANAGER,
        () -> {
          assertThat(desk.count(OrderFilter.in(OrderStatus.ALLOCATED))).isOne();
          assertThat(desk.count(OrderFilter.in(OrderStatus.DEPOSITED))).isOne();
        });
  }

  @Test
  void givesCarAndMoneyBackWhenItIsCancelled() {
    var trim = showroom.trim();
    var car = showroom.car(trim);
    var order = showroom.deposited(trim);
    var allocated =
        organization.as(Role.SALES_MANAGER, () -> desk.allocate(order.id(), car, order.version()));
    var asked =
        organization.as(
            Role.SALES_CONSULTANT, () -> desk.cancel(order.id(), "改买别的车", allocated.version()));
    assertThat(asked.row().status()).isEqualTo(OrderStatus.ALLOCATED);
    assertThat(asked.cancellationAsked()).isTrue();

    organization.as(
        Role.SALES_MANAGER,
        () -> {
          assertThat(desk.approvals())
              .extracting(ApprovalRow::kind)
              .containsExactly(ApprovalKind.CANCELLATION);
          var cancelled = desk.approve(order.id(), asked.version());
          assertThat(cancelled.row().status()).isEqualTo(OrderStatus.CANCELLED);
          assertThat(sales.card(Objects.requireNonNull(cancelled.opportunity())).stage())
              .isEqualTo(Stage.CANCELLED);
        });
    assertThat(stock.known(car).status()).isEqualTo(VehicleStatus.IN_STOCK);
    organization.as(
        Role.FINANCE,
        () ->
            assertThat(cash.refunds(null, null, 10))
                .extracting(RefundRow::amount)
                .containsExactly(Money.yuan(10_000)));
    assertThat(events.stream(OrderCancelled.class).filter(it -> it.order().equals(order.id())))
        .hasSize(1);
  }

  @Test
  void keepsTheCustomerWhoStillWantsACar() {
    var order = showroom.deposited(showroom.trim());

    organization.as(
        Role.SALES_MANAGER,
        () -> {
          var cancelled = desk.cancelAndResume(order.id(), "换 Q5L", order.version());
          var opportunity = sales.card(Objects.requireNonNull(cancelled.opportunity()));
          assertThat(opportunity.stage()).isEqualTo(Stage.QUOTED);
          assertThat(opportunity.next()).isNotNull();
        });
  }

  @Test
  void takesASoldCarBack() {
    var trim = showroom.trim();
    var car = showroom.car(trim);
    var order = showroom.deposited(trim);
    organization.as(
        Role.SALES_MANAGER,
        () -> {
          var allocated = desk.allocate(order.id(), car, order.version());
          var funded = desk.fund(order.id(), Funding.LOAN, allocated.version());
          var invoiced = desk.invoice(order.id(), funded.version());
          var returned = desk.returnVehicle(order.id(), "质量问题", invoiced.version());
          assertThat(returned.row().status()).isEqualTo(OrderStatus.RETURNED);
        });
    assertThat(stock.known(car).status()).isEqualTo(VehicleStatus.IN_STOCK);
  }

  @Test
  void waitsForACarAgainWhenNobodyClaimedItInTime() {
    var trim = showroom.trim();
    var car = showroom.car(trim);
    var order = showroom.deposited(trim);
    organization.as(Role.SALES_MANAGER, () -> desk.allocate(order.id(), car, order.version()));

    transaction.executeWithoutResult(_ ->
        lapsed.on(
            new ReservationLapsed(
                CurrentTenant.require(),
                car,
                organization.store(),
                order.id().value(),
                order.row().number(),
                Instant.now())));

    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var waiting = desk.card(order.id());
          assertThat(waiting.row().status()).isEqualTo(OrderStatus.DEPOSITED);
          assertThat(waiting.vehicle()).isNull();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number",
        "customer",
        "model",
        "price",
        "total",
        "discount",
        "status",
        "since",
        "created",
        "delivered",
        "owner",
        "store"
      })
  void isSortedByEveryColumn(String column) {
    var order = showroom.draft(showroom.trim(), Showroom.LIST);
    organization.as(
        Role.SALES_CONSULTANT,
        () ->
            assertThat(desk.list(OrderFilter.all(), Sorting.down(column), 0, 10))
                .extracting(OrderRow::id)
                .containsExactly(order.id()));
  }

  @Test
  void takesNoOtherCarThanTheOneOrdered() {
    var order = showroom.deposited(showroom.trim());
    var other = showroom.car(showroom.trim());

    organization.as(
        Role.SALES_MANAGER,
        () ->
            assertThatExceptionOfType(WrongCar.class)
                .isThrownBy(() -> desk.allocate(order.id(), other, order.version())));
  }

  @Test
  void draftsOneOrderHoweverOftenItIsSent(TenantId tenant) throws Exception {
    var opportunity = showroom.quoted();
    var order = Showroom.order(opportunity.id(), showroom.trim(), Showroom.LIST, "twice");
    var consultant = organization.member(Role.SALES_CONSULTANT);
    Callable<OrderId> draft =
        () ->
            CurrentTenant.call(
                tenant, () -> CurrentMember.call(consultant, () -> desk.draft(order)));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var drafted = threads.invokeAll(Stream.generate(() -> draft).limit(4).toList());
      assertThat(drafted.stream().map(Future::resultNow).distinct()).hasSize(1);
    }
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThat(desk.count(OrderFilter.all())).isOne();
          assertThatExceptionOfType(OpportunityHasOrder.class)
              .isThrownBy(() ->
                  desk.draft(
                      Showroom.order(opportunity.id(), order.trim(), Showroom.LIST, "other")));
        });
  }

  @Test
  void takesADepositOnce() {
    var order = showroom.deposited(showroom.trim());

    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var again =
              desk.takeDeposit(order.id(), Money.yuan(10_000), PaymentMethod.CASH, "deposit");
          assertThat(again.paid()).isEqualTo(Money.yuan(10_000));
        });
  }

  @Test
  void followsAQuote() {
    var opportunity = showroom.opportunity();
    var trim = showroom.trim();

    organization.as(
        Role.SALES_CONSULTANT,
        () ->
            assertThatExceptionOfType(NotQuoted.class)
                .isThrownBy(
                    () -> desk.draft(Showroom.order(opportunity.id(), trim, Showroom.LIST, null))));
  }

  @Test
  void leavesAllocationToTheManager() {
    var trim = showroom.trim();
    var car = showroom.car(trim);
    var order = showroom.deposited(trim);

    organization.as(
        Role.SALES_CONSULTANT,
        () ->
            assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> desk.allocate(order.id(), car, order.version())));
  }

  @Test
  void refusesWhatWasChangedMeanwhile() {
    var draft = showroom.draft(showroom.trim(), Showroom.LIST);
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          desk.submit(draft.id(), draft.version());
          assertThatExceptionOfType(StaleVersion.class)
              .isThrownBy(() -> desk.submit(draft.id(), draft.version()));
        });
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var order = showroom.draft(showroom.trim(), Showroom.LIST);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads
          .submit(() ->
              CurrentTenant.run(
                  new TenantId(TimeOrderedId.next()),
                  () ->
                      organization.as(
                          Role.SALES_DIRECTOR,
                          () -> {
                            assertThat(desk.count(OrderFilter.all())).isZero();
                            assertThatExceptionOfType(NoSuchOrder.class)
                                .isThrownBy(() -> desk.card(order.id()));
                            assertThatExceptionOfType(NoSuchOrder.class)
                                .isThrownBy(() -> desk.submit(order.id(), order.version()));
                          })))
          .get();
    }
  }
}

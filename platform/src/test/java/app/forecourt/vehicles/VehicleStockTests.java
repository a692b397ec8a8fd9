package app.forecourt.vehicles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Role;
import app.forecourt.organization.NotPermitted;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.StaleVersion;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.NoSuchColumn;
import app.forecourt.vocabulary.Sorting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AsTenant
class VehicleStockTests {

  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  @Autowired VehicleStock stock;
  @Autowired Catalogue catalogue;
  @Autowired TestOrganization organization;
  @Autowired Vehicles vehicles;
  @Autowired Movements movements;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  private TrimId trim;

  @BeforeEach
  void offerATrim() {
    trim =
        organization.as(
            Role.GROUP_ADMIN,
            () -> catalogue.add(new NewTrim("傲途", "A4L", "豪华型", Money.yuan(361_300), false)));
  }

  @Test
  void knowsEveryCarByItsVinOnce() {
    admitted("1M8GDM9AXKP042788");
    assertThatExceptionOfType(VinKnown.class).isThrownBy(() -> admitted("1M8GDM9AXKP042788"));
  }

  @Test
  void tellsTheWholeHistoryOfACar() {
    var car = admitted("1M8GDM9AXKP042788");
    var order = UUID.randomUUID();
    organization.as(
        Role.SALES_MANAGER,
        () -> {
          stock.reserve(car, order, "SO-1", LATER);
          stock.release(car, order);
          stock.reserve(car, order, "SO-1", LATER);
          stock.sell(car, order);
          stock.deliver(car, order);
          assertThat(stock.history(car))
              .extracting(MovementRow::to)
              .containsExactly(
                  VehicleStatus.DELIVERED,
                  VehicleStatus.SOLD,
                  VehicleStatus.RESERVED,
                  VehicleStatus.IN_STOCK,
                  VehicleStatus.RESERVED,
                  VehicleStatus.IN_STOCK);
        });
  }

  @Test
  void countsEveryCarInExactlyOneStatus() {
    var car = admitted("1M8GDM9AXKP042788");
    admitted("11111111111111111");
    organization.as(
        Role.SALES_DIRECTOR,
        () -> {
          stock.move(car, VehicleStatus.DEMO, stock.row(car).version());
          var counts = stock.counts(null);
          assertThat(counts)
              .containsEntry(VehicleStatus.IN_STOCK, 1L)
              .containsEntry(VehicleStatus.DEMO, 1L);
          assertThat(counts.values().stream().mapToLong(Long::longValue).sum())
              .isEqualTo(stock.count(StockFilter.all()));
        });
  }

  @Test
  void givesACarToOneOfTwoOrdersThatWantItAtTheSameTime(TenantId tenant) throws Exception {
    var car = admitted("1M8GDM9AXKP042788");
    var manager = organization.member(Role.SALES_MANAGER);
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<VehicleRow> wish =
          () ->
              CurrentTenant.call(
                  tenant,
                  () ->
                      CurrentMember.call(
                          manager, () -> stock.reserve(car, UUID.randomUUID(), "SO", LATER)));
      var got = both.invokeAll(List.of(wish, wish)).stream().filter(this::succeeded).count();
      assertThat(got).isEqualTo(1);
    }
  }

  private boolean succeeded(Future<VehicleRow> wish) {
    try {
      wish.get();
      return true;
    } catch (ExecutionException refused) {
      assertThat(refused).hasCauseInstanceOf(VehicleTaken.class);
      return false;
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  @Test
  void hidesWhatACarCostFromThoseWhoSellIt() {
    var car = admitted("1M8GDM9AXKP042788");
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThat(stock.row(car).cost()).isNull();
          assertThatExceptionOfType(NoSuchColumn.class)
              .isThrownBy(() -> stock.list(StockFilter.all(), Sorting.up("cost"), 0, 10));
        });
    assertThat(organization.as(Role.GENERAL_MANAGER, () -> stock.row(car).cost()))
        .isEqualTo(Money.yuan(280_000));
  }

  @Test
  void refusesAStaleVersionAndTheMovesOfOrders() {
    var car = admitted("1M8GDM9AXKP042788");
    organization.as(
        Role.SALES_DIRECTOR,
        () -> {
          assertThatExceptionOfType(StaleVersion.class)
              .isThrownBy(() -> stock.move(car, VehicleStatus.DEMO, 7));
          assertThatExceptionOfType(IllegalVehicleMove.class)
              .isThrownBy(() -> stock.move(car, VehicleStatus.RESERVED, stock.row(car).version()));
        });
  }

  @Test
  void freesACarThatNobodyClaimsInTime() {
    var car = admitted("1M8GDM9AXKP042788");
    var other = admitted("11111111111111111");
    var now = clock.instant();
    stock.reserve(car, UUID.randomUUID(), "SO-1", now.plus(VehicleStock.KEPT));
    stock.reserve(other, UUID.randomUUID(), "SO-2", now.plus(VehicleStock.KEPT).plusSeconds(60));
    var lapsed =
        new LapsedReservations(
            vehicles,
            movements,
            Clock.fixed(now.plus(VehicleStock.KEPT).plusSeconds(1), ZoneOffset.UTC));
    transaction.executeWithoutResult(_ -> lapsed.release());
    organization.as(
        Role.SALES_MANAGER,
        () -> {
          assertThat(stock.row(car).status()).isEqualTo(VehicleStatus.IN_STOCK);
          assertThat(stock.row(car).order()).isNull();
          assertThat(stock.row(other).status()).isEqualTo(VehicleStatus.RESERVED);
          assertThat(stock.history(car).getFirst())
              .satisfies(line -> {
                assertThat(line.to()).isEqualTo(VehicleStatus.IN_STOCK);
                assertThat(line.who()).isEmpty();
                assertThat(line.reason()).isEqualTo("SO-1");
              });
        });
  }

  @Test
  void bringsACarFromStoreToStore() {
    var car = admitted("1M8GDM9AXKP042788");
    organization.as(
        Role.SALES_DIRECTOR,
        () -> {
          stock.move(car, VehicleStatus.TRANSFER_OUT, 0);
          assertThatExceptionOfType(NotPermitted.class)
              .isThrownBy(() -> stock.receive(car, organization.otherStore(), 1));
        });
    var there = organization.member(Role.SALES_DIRECTOR, organization.otherStore());
    CurrentMember.run(
        there,
        () -> {
          assertThatExceptionOfType(NoSuchVehicle.class).isThrownBy(() -> stock.row(car));
          stock.receive(car, organization.otherStore(), 1);
          assertThat(stock.row(car).status()).isEqualTo(VehicleStatus.IN_STOCK);
          assertThat(stock.counts(null)).containsExactly(Map.entry(VehicleStatus.IN_STOCK, 1L));
        });
  }

  @Test
  void findsCarsByVinModelAndAge() {
    var old =
        organization.as(
            Role.SALES_DIRECTOR,
            () ->
                stock.admit(car("1M8GDM9AXKP042788"), clock.instant().minus(Duration.ofDays(65))));
    admitted("11111111111111111");
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThat(stock.list(filter("p042788", null), Sorting.up("age"), 0, 10))
              .singleElement()
              .satisfies(row -> {
                assertThat(row.id()).isEqualTo(old);
                assertThat(row.ageDays()).isEqualTo(65);
                assertThat(row.model()).isEqualTo("A4L 豪华型");
              });
          assertThat(stock.newest(filter("豪华", null), null, 10)).hasSize(2);
          assertThat(stock.count(filter(null, 60))).isEqualTo(1);
          assertThat(stock.list(StockFilter.all(), Sorting.down("listPrice"), 0, 10)).hasSize(2);
          assertThat(stock.count(filter("%", null))).isZero();
        });
  }

  private static StockFilter filter(@Nullable String text, @Nullable Integer olderThanDays) {
    return new StockFilter(null, null, null, text, olderThanDays);
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var car = admitted("1M8GDM9AXKP042788");
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  new TenantId(UUID.randomUUID()),
                  () ->
                      organization.as(
                          Role.GROUP_ADMIN,
                          () -> {
                            assertThat(stock.count(StockFilter.all())).isZero();
                            assertThatExceptionOfType(NoSuchVehicle.class)
                                .isThrownBy(() -> stock.row(car));
                          })))
          .get();
    }
  }

  private VehicleId admitted(String vin) {
    return organization.as(Role.SALES_DIRECTOR, () -> stock.admit(car(vin)));
  }

  private NewVehicle car(String vin) {
    return new NewVehicle(
        organization.store(),
        Vin.of(vin),
        trim,
        "天云灰",
        Money.yuan(280_000),
        VehicleStatus.IN_STOCK);
  }
}

package app.forecourt.vehicles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VehicleTests {

  private static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("pairs")
  void movesAlongTheTableOnly(VehicleStatus from, VehicleStatus to) {
    var car = in(from);
    if (from.next().contains(to)) {
      assertThat(car.moveTo(to, TUESDAY).status()).isEqualTo(to);
    } else {
      assertThatExceptionOfType(IllegalVehicleMove.class).isThrownBy(() -> car.moveTo(to, TUESDAY));
      assertThat(car.status()).isEqualTo(from);
    }
  }

  @Test
  void isOneOrdersOnly() {
    var mine = UUID.randomUUID();
    var car = in(VehicleStatus.IN_STOCK).reserveFor(mine, "SO-1", TUESDAY, TUESDAY);
    assertThatExceptionOfType(VehicleTaken.class)
        .isThrownBy(() -> car.reserveFor(UUID.randomUUID(), "SO-2", TUESDAY, TUESDAY));
    assertThatExceptionOfType(VehicleTaken.class)
        .isThrownBy(() -> car.belongsTo(UUID.randomUUID()));
    assertThat(car.isReservedFor(mine)).isTrue();
    assertThat(car.release(TUESDAY).order()).isNull();
  }

  private static Stream<Arguments> pairs() {
    return Stream.of(VehicleStatus.values())
        .flatMap(from -> Stream.of(VehicleStatus.values()).map(to -> Arguments.of(from, to)));
  }

  /// A car walked to a status by legal moves.
  private static Vehicle in(VehicleStatus wanted) {
    var car =
        new Vehicle(
            new NewVehicle(
                new StoreId(UUID.randomUUID()),
                Vin.of("1M8GDM9AXKP042788"),
                new TrimId(UUID.randomUUID()),
                "白",
                Money.yuan(200_000),
                VehicleStatus.ORDERED),
            TUESDAY);
    path(VehicleStatus.ORDERED, wanted, EnumSet.noneOf(VehicleStatus.class))
        .skip(1)
        .forEach(status -> car.moveTo(status, TUESDAY));
    return car;
  }

  private static Stream<VehicleStatus> path(
      VehicleStatus from, VehicleStatus to, EnumSet<VehicleStatus> been) {
    if (from == to) {
      return Stream.of(to);
    }
    been.add(from);
    return from.next().stream()
        .filter(next -> !been.contains(next))
        .map(next -> path(next, to, EnumSet.copyOf(been)).toList())
        .filter(rest -> !rest.isEmpty() && rest.getLast() == to)
        .findFirst()
        .map(rest -> Stream.concat(Stream.of(from), rest.stream()))
        .orElse(Stream.empty());
  }
}

package app.forecourt.ui.kit;

import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Sorting;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list of eight cars, which stands for all lists.
@Route(value = "sample/cars", autoLayout = false)
@AnonymousAllowed
class SampleCars extends ListPage<SampleCars.Car> {

  enum State {
    IN_STOCK,
    SOLD
  }

  record Car(String vin, String model, State state, Money price, @Nullable LocalDate since) {}

  static final List<Car> CARS =
      Stream.iterate(1, number -> number + 1)
          .limit(8)
          .map(number ->
              new Car(
                  "LSVAA49J13204785" + number,
                  number % 2 == 0 ? "A6L" : "A4L",
                  number > 6 ? State.SOLD : State.IN_STOCK,
                  Money.yuan(200_000 + number * 10_000L),
                  number == 1 ? null : LocalDate.of(2026, 11, number)))
          .toList();

  SampleCars(Exports exports) {
    super("库存");
    searchable("车型");
    choice("state", "状态", List.of(State.values()), State::name, State::name);
    flag("cheap", "特价");
    hiddenFilter("since", "入库", value -> value);
    column("vin", "VIN", Car::vin).mono();
    column("model", "车型", Car::model).sortable();
    column("state", "状态", car -> car.state().name())
        .badge(car -> car.state() == State.SOLD ? Tone.GOOD : Tone.INFO);
    figures("price", "价格", Car::price).sortable();
    column("since", "入库", Car::since).hidden();
    emptyHint("还没有车", "从导入开始");
    opens(car -> "sample/cars/" + car.vin());
    exportable(exports, "cars");
    rows(
        Sorting.up("price"),
        (asked, sorting, offset, limit) ->
            found(asked).sorted(by(sorting)).skip(offset).limit(limit).toList(),
        asked -> found(asked).count());
  }

  private static Stream<Car> found(ListState asked) {
    return CARS.stream()
        .filter(car -> asked.text() == null || car.model().contains(asked.text()))
        .filter(car ->
            asked.value("state") == null || car.state() == asked.choice("state", State.class));
  }

  private static Comparator<Car> by(Sorting sorting) {
    Comparator<Car> order =
        sorting.column().equals("model")
            ? Comparator.comparing(Car::model)
            : Comparator.comparing(Car::price);
    return sorting.descending() ? order.reversed() : order;
  }
}

package app.testbed;

import app.forecourt.plans.AlwaysAllowed;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A desk like those of the modules.
@Service
@Transactional
public class GarageDesk {

  private final Garages garages;
  private final JdbcClient jdbc;

  GarageDesk(Garages garages, JdbcClient jdbc) {
    this.garages = garages;
    this.jdbc = jdbc;
  }

  public UUID open(String name, String... plates) {
    var garage = new Garage(name);
    for (var plate : plates) {
      garage.park(plate);
    }
    return garages.save(garage).getId();
  }

  @AlwaysAllowed
  public UUID openWhateverIsOwed(String name) {
    return open(name);
  }

  @Transactional(readOnly = true)
  public List<String> names() {
    return garages.names();
  }

  @Transactional(readOnly = true)
  public List<String> plates() {
    return garages.plates();
  }

  /// Without a word about the group, so that only the database can tell.
  @Transactional(readOnly = true)
  public List<String> namesBySql() {
    return jdbc.sql("select name from garage").query((row, _) -> row.getString(1)).list();
  }

  /// As a screen would see it: the garage of a car, and the cars of a garage.
  @Transactional(readOnly = true)
  public List<String> platesIn(UUID garage) {
    return garages.findById(garage).stream()
        .flatMap(found -> found.cars().stream())
        .map(Car::plate)
        .toList();
  }
}

package app.forecourt.vehicles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// A car of the group.
public record VehicleId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static VehicleId of(UUID value) {
    return new VehicleId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package app.forecourt.vehicles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// A trim of the catalogue, e.g. A4L 豪华型.
public record TrimId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static TrimId of(UUID value) {
    return new TrimId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

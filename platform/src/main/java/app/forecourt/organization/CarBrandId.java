package app.forecourt.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// A brand of cars that the group deals in.
public record CarBrandId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static CarBrandId of(UUID value) {
    return new CarBrandId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

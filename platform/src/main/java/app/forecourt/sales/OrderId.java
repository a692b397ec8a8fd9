package app.forecourt.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// A customer's order of a car.
public record OrderId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static OrderId of(UUID value) {
    return new OrderId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

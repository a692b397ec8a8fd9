package app.forecourt.customers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// A person or company the group deals with.
public record CustomerId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static CustomerId of(UUID value) {
    return new CustomerId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package app.forecourt.customers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// Something a customer asked for.
public record RequestId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static RequestId of(UUID value) {
    return new RequestId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

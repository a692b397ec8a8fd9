package app.forecourt.receivables;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// Money that is owed back to a customer.
public record RefundId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static RefundId of(UUID value) {
    return new RefundId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

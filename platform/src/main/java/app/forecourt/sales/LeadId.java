package app.forecourt.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// Somebody's interest in a car, before it is known whether it is a real one.
public record LeadId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static LeadId of(UUID value) {
    return new LeadId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package app.forecourt.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// Somebody who works in the group.
public record EmployeeId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static EmployeeId of(UUID value) {
    return new EmployeeId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

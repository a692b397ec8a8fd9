package app.forecourt.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// A department of a store.
public record DepartmentId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static DepartmentId of(UUID value) {
    return new DepartmentId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

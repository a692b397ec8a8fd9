package app.forecourt.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// An absence of somebody.
public record AbsenceId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static AbsenceId of(UUID value) {
    return new AbsenceId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

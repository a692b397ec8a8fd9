package app.forecourt.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// A team of a store.
public record TeamId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static TeamId of(UUID value) {
    return new TeamId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

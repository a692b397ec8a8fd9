package app.forecourt.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// A region of the group.
public record RegionId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static RegionId of(UUID value) {
    return new RegionId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

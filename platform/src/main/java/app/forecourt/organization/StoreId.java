package app.forecourt.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// A 4S store of the group.
public record StoreId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static StoreId of(UUID value) {
    return new StoreId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

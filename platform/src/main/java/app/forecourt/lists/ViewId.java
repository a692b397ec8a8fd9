package app.forecourt.lists;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// A view of a list that has a name.
public record ViewId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static ViewId of(UUID value) {
    return new ViewId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

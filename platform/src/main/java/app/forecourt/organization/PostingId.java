package app.forecourt.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// A stay of somebody at a place of work, past, present or planned.
public record PostingId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static PostingId of(UUID value) {
    return new PostingId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

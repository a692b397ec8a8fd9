package app.forecourt.receivables;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// What somebody owes for one document.
public record ReceivableId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static ReceivableId of(UUID value) {
    return new ReceivableId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

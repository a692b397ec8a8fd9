package app.forecourt.receivables;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// A payment that was taken.
public record ReceiptId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static ReceiptId of(UUID value) {
    return new ReceiptId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

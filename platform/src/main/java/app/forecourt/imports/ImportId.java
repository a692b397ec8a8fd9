package app.forecourt.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record ImportId(@JsonValue UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}

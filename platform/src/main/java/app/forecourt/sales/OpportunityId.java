package app.forecourt.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// A customer who may buy a car from us.
public record OpportunityId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static OpportunityId of(UUID value) {
    return new OpportunityId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

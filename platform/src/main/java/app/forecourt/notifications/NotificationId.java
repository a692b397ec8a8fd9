package app.forecourt.notifications;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/// Something that somebody is told.
public record NotificationId(@JsonValue UUID value) implements Serializable {

  @JsonCreator
  public static NotificationId of(UUID value) {
    return new NotificationId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package app.forecourt.notifications;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// For how long what was told is kept; from the environment as `FORECOURT_NOTIFICATIONS_READ`,
/// `FORECOURT_NOTIFICATIONS_UNREAD` and `FORECOURT_NOTIFICATIONS_LETTERS`, e.g. `90d`.
///
/// @param read what somebody has read, from then on
/// @param unread what nobody has read, from when it was told
/// @param letters that a letter was sent
@ConfigurationProperties("forecourt.notifications")
record KeptFor(
    @DefaultValue("90d") Duration read,
    @DefaultValue("365d") Duration unread,
    @DefaultValue("180d") Duration letters) {

  /// What was told is remembered by being kept, and is not told twice in a day.
  private static final Duration SHORTEST = Duration.ofDays(2);

  KeptFor {
    if (Stream.of(read, unread, letters).anyMatch(kept -> kept.compareTo(SHORTEST) < 0)) {
      throw new IllegalArgumentException(
          "notifications and letters are kept for two days at least");
    }
  }
}

package app.forecourt.notifications;

import java.time.Duration;
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
    @DefaultValue("180d") Duration letters) {}

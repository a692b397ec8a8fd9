package app.forecourt.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of a digest: what it is about, and where it is to be found.
///
/// @param due by when it was or is to be done; null if it has no time
record DigestLine(String text, String link, @Nullable Instant due) {}

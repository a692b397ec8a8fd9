package app.forecourt.notifications;

import app.forecourt.vocabulary.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that somebody is told.
///
/// @param key of the sentence that says it
/// @param args fill its gaps; `@` stands before the key of a choice
/// @param link where it can be looked up, e.g. `sales/orders/…`; empty if nowhere
/// @param readAt null until he has seen it
/// @param insteadOf the name of who did not look at it in time; empty if he is told himself
public record NotificationRow(
    NotificationId id,
    NotificationKind kind,
    Severity severity,
    Instant at,
    String key,
    List<String> args,
    String link,
    @Nullable Instant readAt,
    String insteadOf) {

  public boolean unread() {
    return readAt == null;
  }

  /// What it says, in the reader's language.
  public String said(Texts texts, Locale language) {
    var spoken = Texts.nearest(language);
    var sentence =
        texts.text(
            spoken,
            key,
            args.stream()
                .map(arg ->
                    arg.startsWith("@")
                        ? texts.getMessage(arg.substring(1), null, arg, spoken)
                        : arg)
                .toArray());
    return insteadOf.isEmpty()
        ? sentence
        : texts.text(spoken, "notifications.escalated", insteadOf, sentence);
  }
}

package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.vocabulary.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened with a customer.
///
/// @param key of the sentence that says it
/// @param args fill its gaps; `@` stands before the key of a choice
/// @param by who did it; null if the system did
/// @param byName empty if the system did it
/// @param link where it can be looked up; empty if nowhere
public record TimelineEntry(
    UUID id,
    EntryKind kind,
    Instant at,
    String key,
    List<String> args,
    @Nullable EmployeeId by,
    String byName,
    String link) {

  /// What happened, in the reader's language.
  public String said(Texts texts, Locale language) {
    var spoken = Texts.nearest(language);
    return texts.text(
        spoken,
        key,
        args.stream()
            .map(arg ->
                arg.startsWith("@") ? texts.getMessage(arg.substring(1), null, arg, spoken) : arg)
            .toArray());
  }
}

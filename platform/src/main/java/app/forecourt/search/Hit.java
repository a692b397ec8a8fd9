package app.forecourt.search;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Something that was found, as the present role may see it.
///
/// @param id of the customer, vehicle, order … that `kind` says
/// @param title its name or number
/// @param detail what tells it from others of the same name, e.g. `138****8000 · 成都锦驰 · 王五`
public record Hit(HitKind kind, UUID id, String title, String detail) {

  static Hit of(HitKind kind, UUID id, String title, @Nullable String... details) {
    return new Hit(
        kind,
        id,
        title,
        Arrays.stream(details)
            .filter(detail -> detail != null && !detail.isBlank())
            .collect(Collectors.joining(" · ")));
  }
}

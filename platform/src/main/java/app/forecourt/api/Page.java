package app.forecourt.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list, the newest first.
///
/// @param next what to send as `after` for the page that follows; null on the last one
public record Page<T>(List<T> items, @Schema(format = "uuid") @Nullable String next) {

  /// Makes a page of rows that were asked for with [Window#fetch], one more than the page holds.
  public static <T> Page<T> of(List<T> rows, Window window, Function<T, UUID> id) {
    return rows.size() <= window.size()
        ? new Page<>(List.copyOf(rows), null)
        : new Page<>(
            List.copyOf(rows.subList(0, window.size())),
            id.apply(rows.get(window.size() - 1)).toString());
  }
}

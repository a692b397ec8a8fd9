package app.forecourt.api;

import app.forecourt.vocabulary.FieldUnreadable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/// Which page of a list a client asks for; a parameter of controllers, read from `after` and
/// `limit`.
///
/// @param after the `next` of the page before; null for the first page
/// @param limit how many rows, 1 to 200; 50 if null
@ParameterObject
public record Window(@Nullable UUID after, @Nullable Integer limit) {

  private static final int MOST = 200;
  private static final int USUAL = 50;

  /// @throws FieldUnreadable if `limit` is out of bounds
  public Window {
    if (limit != null && (limit < 1 || limit > MOST)) {
      throw new FieldUnreadable("limit", "1–" + MOST);
    }
  }

  public int size() {
    return limit == null ? USUAL : limit;
  }

  /// How many rows to read, so that one can tell whether a page follows.
  public int fetch() {
    return size() + 1;
  }
}

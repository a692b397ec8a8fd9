package app.forecourt.api;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/// Answers that carry the version of what they show as `ETag`, to be sent back as [IfMatch].
public final class Versioned {

  private Versioned() {}

  public static <T> ResponseEntity<T> ok(T body, int version) {
    return ResponseEntity.ok().eTag(tag(version)).body(body);
  }

  /// @param location the path of the new thing, e.g. `/api/v1/stores/…`
  public static <T> ResponseEntity<T> created(String location, T body, int version) {
    return ResponseEntity.created(URI.create(location)).eTag(tag(version)).body(body);
  }

  private static String tag(int version) {
    return "\"" + version + "\"";
  }
}

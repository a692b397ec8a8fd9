package app.forecourt.api;

import app.forecourt.vocabulary.FieldUnreadable;
import io.swagger.v3.oas.annotations.media.Schema;

/// The version a client has seen, from the header `If-Match: "3"`; declared as
/// `@RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen`.
@Schema(type = "string", example = "\"3\"", description = "The ETag of the answer that was read.")
public record IfMatch(int version) {

  /// @throws FieldUnreadable if `header` is no ETag of ours
  public static IfMatch of(String header) {
    var tag = header.strip();
    if (!tag.matches("\"\\d{1,9}\"")) {
      throw new FieldUnreadable("If-Match", "\"3\"");
    }
    return new IfMatch(Integer.parseInt(tag.substring(1, tag.length() - 1)));
  }
}

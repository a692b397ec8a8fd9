package app.forecourt.vocabulary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks what people typed: trims it and refuses what is missing, too long or hostile.
public final class Required {

  private Required() {}

  /// `text` without surrounding white space.
  ///
  /// @throws FieldMissing if nothing is left
  /// @throws FieldTooLong if more than `most` characters are left
  /// @throws FieldHasControlCharacters if it holds characters that cannot be printed
  public static String text(String field, @Nullable String text, int most) {
    return optional(field, text, most).orElseThrow(() -> new FieldMissing(field));
  }

  /// As [#text], but empty if nothing was typed.
  public static Optional<String> optional(String field, @Nullable String text, int most) {
    var typed = text == null ? "" : text.strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (typed.codePointCount(0, typed.length()) > most) {
      throw new FieldTooLong(field, most);
    }
    if (typed.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      throw new FieldHasControlCharacters(field);
    }
    return Optional.of(typed);
  }

  /// `value`, unless it is missing.
  ///
  /// @throws FieldMissing if it is
  public static <T> T value(String field, @Nullable T value) {
    if (value == null) {
      throw new FieldMissing(field);
    }
    return value;
  }
}

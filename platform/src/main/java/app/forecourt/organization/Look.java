package app.forecourt.organization;

import app.forecourt.vocabulary.Phone;
import org.jspecify.annotations.Nullable;

/// How much a role sees of a [Field].
public enum Look {
  WHOLE,
  /// `138****8000`.
  MASKED,
  /// `****8000`.
  LAST_FOUR,
  HIDDEN;

  /// A telephone number as it may be shown; empty if there is none.
  public String of(@Nullable Phone phone) {
    if (phone == null) {
      return "";
    }
    return switch (this) {
      case WHOLE -> phone.spoken();
      case MASKED -> phone.masked();
      case LAST_FOUR -> phone.lastFour();
      case HIDDEN -> "";
    };
  }

  /// What people wrote, with the mobile numbers in it as they may be shown.
  public String in(String text) {
    return switch (this) {
      case WHOLE -> text;
      case MASKED -> Phone.maskedIn(text);
      case LAST_FOUR, HIDDEN -> Phone.lastFourIn(text);
    };
  }

  static Look of(String cell) {
    return switch (cell) {
      case "whole" -> WHOLE;
      case "masked" -> MASKED;
      case "last-4" -> LAST_FOUR;
      case "–" -> HIDDEN;
      default -> throw new IllegalStateException("fields.csv: cannot read '" + cell + "'");
    };
  }
}

package app.forecourt.notifications;

import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Texts;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody is to be told.
///
/// @param key of the sentence that says it, with gaps for `args`
/// @param args as text; `@` stands before the key of a choice, so that each reads it in his own
///   language
/// @param link the screen of what it is about, e.g. `sales/orders/…`; empty if there is none
/// @param once told to the same person only once; null if it may be told again
public record News(
    NotificationKind kind, String key, List<String> args, String link, @Nullable String once) {

  /// @param key of a sentence in any bundle
  /// @param args choices are said in the reader's language, money as `¥12,800.00`, the rest as it
  ///   is
  public static News of(NotificationKind kind, String key, String link, Object... args) {
    return new News(kind, key, Arrays.stream(args).map(News::text).toList(), link, null);
  }

  /// The same, but told to the same person only once.
  ///
  /// @param what it is, at most 200 characters
  public News once(String what) {
    return new News(kind, key, args, link, kind + " " + what);
  }

  private static String text(Object arg) {
    return switch (arg) {
      case Enum<?> choice -> "@" + Texts.key(choice);
      case Money money -> {
        var format = NumberFormat.getNumberInstance(Locale.CHINA);
        format.setMinimumFractionDigits(2);
        yield "¥" + format.format(money.yuan());
      }
      // What people wrote is never taken for a choice, and goes by mail and upwards: no numbers.
      case String written ->
          written.startsWith("@") ? " " + Phone.maskedIn(written) : Phone.maskedIn(written);
      default -> arg.toString();
    };
  }
}

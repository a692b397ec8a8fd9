package app.forecourt.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;

/// A telephone number in E.164 form (`+8613800138000`), so that one line is one value.
public record Phone(@JsonValue String e164) {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final int SHOWN_WHEN_MASKED = 7;

  /// A Chinese mobile number as people write it, e.g. `+86 138 0013 8000`.
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<!\\d)(?:\\+?86(?:[ +-]|%20)?)?(1[3-9]\\d)(?:[ +-]|%20)?\\d{4}(?:[ +-]|%20)?(\\d{4})(?!\\d)");

  /// Reads a number as people write it; without a country code it is a Chinese one.
  ///
  /// @throws NotAPhone if `text` is no possible telephone number
  @JsonCreator
  public static Phone of(String text) {
    try {
      var number = NUMBERS.parse(text, "CN");
      if (!NUMBERS.isValidNumber(number)) {
        throw new NotAPhone(text);
      }
      return new Phone(NUMBERS.format(number, PhoneNumberFormat.E164));
    } catch (NumberParseException unreadable) {
      throw new NotAPhone(text);
    }
  }

  /// As read aloud in China (`138 0013 8000`), or with its country code if it is from elsewhere.
  public String spoken() {
    var national = national();
    return national.length() == 11 && national.startsWith("1")
        ? national.substring(0, 3) + " " + national.substring(3, 7) + " " + national.substring(7)
        : national;
  }

  /// For eyes that may not see all of it: the first three and the last four digits (`138****8000`),
  /// or fewer of a number so short that little would be left to hide.
  public String masked() {
    var national = national();
    return national.length() > SHOWN_WHEN_MASKED + 1
        ? national.substring(0, 3) + lastFour()
        : "****" + national.substring(national.length() - 2);
  }

  /// The last four digits alone (`****8000`).
  public String lastFour() {
    return "****" + e164.substring(e164.length() - 4);
  }

  /// What somebody wrote, with all mobile numbers in it [masked][#masked].
  public static String maskedIn(String text) {
    return MOBILE.matcher(text).replaceAll("$1****$2");
  }

  /// What somebody wrote, with the [last four][#lastFour] digits alone of all mobile numbers in it.
  public static String lastFourIn(String text) {
    return MOBILE.matcher(text).replaceAll("****$2");
  }

  private String national() {
    return e164.startsWith("+86") ? e164.substring(3) : e164;
  }

  @Override
  public String toString() {
    return e164;
  }
}

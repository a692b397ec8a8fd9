package app.forecourt.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/// A telephone number in E.164 form (`+8613800138000`), so that one line is one value.
public record Phone(@JsonValue String e164) {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

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
    var national = e164.startsWith("+86") ? e164.substring(3) : e164;
    return national.length() == 11 && national.startsWith("1")
        ? national.substring(0, 3) + " " + national.substring(3, 7) + " " + national.substring(7)
        : national;
  }

  /// For eyes that may not see it: the first three and the last two digits (`138****00`).
  public String masked() {
    var national = e164.startsWith("+86") ? e164.substring(3) : e164;
    return national.substring(0, 3) + "****" + national.substring(national.length() - 2);
  }

  @Override
  public String toString() {
    return e164;
  }
}

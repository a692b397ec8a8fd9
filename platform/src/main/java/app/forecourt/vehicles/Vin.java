package app.forecourt.vehicles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/// A vehicle identification number: 17 characters without I, O and Q, the ninth of which checks the
/// others. Source: GB 16735, ISO 3779.
public record Vin(@JsonValue String value) implements Serializable {

  private static final Pattern FORM = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String LETTER_VALUES = "12345678123457923456789";
  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  private static final int CHECK = 8;

  /// Reads a VIN; small letters and spaces are forgiven.
  ///
  /// @throws NotAVin if the form or the check digit is wrong
  @JsonCreator
  public static Vin of(String typed) {
    var vin = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!FORM.matcher(vin).matches() || vin.charAt(CHECK) != checkDigit(vin)) {
      throw new NotAVin(typed);
    }
    return new Vin(vin);
  }

  /// The VIN made of 17 characters whose ninth is replaced by the one that fits.
  public static Vin fitting(String characters) {
    return of(
        characters.substring(0, CHECK) + checkDigit(characters) + characters.substring(CHECK + 1));
  }

  /// The six characters by which people know the car.
  public String tail() {
    return value.substring(11);
  }

  private static char checkDigit(String vin) {
    var sum = 0;
    for (var at = 0; at < vin.length(); at++) {
      sum += WEIGHTS[at] * worth(vin.charAt(at));
    }
    return sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11);
  }

  private static int worth(char character) {
    return Character.isDigit(character)
        ? character - '0'
        : LETTER_VALUES.charAt(LETTERS.indexOf(character)) - '0';
  }

  @Override
  public String toString() {
    return value;
  }
}

package app.forecourt.billing;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;

/// Host labels from names: `锦驰汽车集团` becomes `jinchi`.
final class SlugSuggestions {

  private static final int LONGEST = 24;
  private static final Pattern LEGAL_FORM =
      Pattern.compile("(销售|服务|贸易|股份|有限|责任|公司|集团|控股|汽车|车业|\\s|[(\uff08][^)\uff09]*[)\uff09])+$");
  private static final Transliterator PINYIN =
      Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");

  private SlugSuggestions() {}

  /// Lower-case letters and digits, a letter first; empty if the name yields none.
  static String of(String name) {
    var called = LEGAL_FORM.matcher(name.strip()).replaceFirst("");
    var told = called.isBlank() ? name : called;
    var label =
        PINYIN
            .transliterate(told)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]", "")
            .replaceFirst("^[0-9]+", "");
    return label.length() <= LONGEST ? label : label.substring(0, LONGEST);
  }
}

package app.forecourt.customers;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;

/// How a name is typed on a Latin keyboard: `王小绿` is `wangxiaolv`, or `wxl` for short.
///
/// @param full the syllables in one word, `ü` as `v`; letters and digits only
/// @param initials the first letter of each syllable
record Pinyin(String full, String initials) {

  // Names first: a surname is often read otherwise than the word, e.g. 单 as shan.
  private static final Transliterator HAN = Transliterator.getInstance("Han-Latin/Names");
  private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");

  static Pinyin of(String name) {
    var latin = HAN.transliterate(name).toLowerCase(Locale.ROOT).replaceAll("[üǖǘǚǜ]", "v");
    var syllables =
        Arrays.stream(ASCII.transliterate(latin).split("[^a-z0-9]+"))
            .filter(syllable -> !syllable.isEmpty())
            .toList();
    var initials = new StringBuilder();
    syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
    return new Pinyin(String.join("", syllables), initials.toString());
  }
}

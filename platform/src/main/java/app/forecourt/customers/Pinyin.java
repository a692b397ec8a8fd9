package app.forecourt.customers;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// How a name is typed on a Latin keyboard: `王小绿` is `wangxiaolv`, or `wxl` for short.
///
/// @param full the syllables in one word, `ü` as `v`; letters and digits only
/// @param initials the first letter of each syllable
public record Pinyin(String full, String initials) {

  // Names first: a surname is often read otherwise than the word, e.g. 单 as shan.
  private static final Transliterator HAN = Transliterator.getInstance("Han-Latin/Names");
  private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");

  // Characters that are read otherwise in these words than alone.
  private static final Map<String, String> WORDS =
      Map.of(
          "成都", " cheng du ",
          "都江堰", " du jiang yan ",
          "首都", " shou du ",
          "银行", " yin hang ",
          "商行", " shang hang ",
          "车行", " che hang ",
          "西藏", " xi zang ",
          "厦门", " xia men ");

  public static Pinyin of(String name) {
    var read = name;
    for (var word : WORDS.entrySet()) {
      read = read.replace(word.getKey(), word.getValue());
    }
    var latin = HAN.transliterate(read).toLowerCase(Locale.ROOT).replaceAll("[üǖǘǚǜ]", "v");
    var syllables =
        Arrays.stream(ASCII.transliterate(latin).split("[^a-z0-9]+"))
            .filter(syllable -> !syllable.isEmpty())
            .toList();
    var initials = new StringBuilder();
    syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
    return new Pinyin(String.join("", syllables), initials.toString());
  }

  /// Whether `word` begins a reading of the name; lower case, no white space.
  public boolean startsWith(String word) {
    return full.startsWith(word) || initials.startsWith(word);
  }
}

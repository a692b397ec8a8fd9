package app.forecourt.imports;

import app.forecourt.vocabulary.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/// Guesses from headings which column is what.
@Component
class Headings {

  /// Shorter words are in too many others.
  private static final int TELLING_HAN = 2;

  private static final int TELLING_LATIN = 5;
  private static final int LONGEST = 200;

  private final Texts texts;

  Headings(Texts texts) {
    this.texts = texts;
  }

  /// A heading without what people put around it: `手机号(必填)*` is `手机号`.
  static String plain(String heading) {
    return heading
        .substring(0, Math.min(heading.length(), LONGEST))
        .replaceAll("[((\\[【].*?[))\\]】]", "")
        .replaceAll("[\\s*:：#._\\-/\"“”]", "")
        .toLowerCase(Locale.ROOT);
  }

  /// Fields, and the column each is probably in: first those called by name, then those whose
  /// heading has a name in it.
  Map<String, Integer> guess(Book<?> book, List<String> headers) {
    var columns = new LinkedHashMap<String, Integer>();
    var taken = new HashSet<Integer>();
    match(book, headers, columns, taken, String::equals);
    match(
        book,
        headers,
        columns,
        taken,
        (heading, name) -> isTelling(name) && heading.contains(name));
    return columns;
  }

  private void match(
      Book<?> book,
      List<String> headers,
      Map<String, Integer> columns,
      Set<Integer> taken,
      BiPredicate<String, String> fits) {
    for (var field : book.fields()) {
      var names = names(book.kind(), field);
      for (var column = 0; column < headers.size(); column++) {
        var heading = plain(headers.get(column));
        if (!columns.containsKey(field.name())
            && !taken.contains(column)
            && !heading.isEmpty()
            && names.stream().anyMatch(name -> fits.test(heading, name))) {
          columns.put(field.name(), column);
          taken.add(column);
        }
      }
    }
  }

  private List<String> names(ImportKind kind, ImportField field) {
    var names = new ArrayList<String>();
    names.add(plain(field.name()));
    Texts.LANGUAGES.forEach(
        language -> names.add(plain(texts.text(language, ImportField.key(kind, field.name())))));
    field.synonyms().forEach(synonym -> names.add(plain(synonym)));
    return names;
  }

  private static boolean isTelling(String name) {
    return name.codePoints().allMatch(Character::isIdeographic)
        ? name.length() >= TELLING_HAN
        : name.length() >= TELLING_LATIN;
  }
}

package app.forecourt.ui.shell;

import app.forecourt.customers.Pinyin;
import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/// The screens of the menu by what they are called, in either language, or how that is typed.
@Service
class MenuSearch {

  private final Doors doors;
  private final Texts texts;
  private final Map<String, Name> names = new ConcurrentHashMap<>();

  private record Name(String chinese, String english, Pinyin pinyin) {

    boolean has(String word) {
      return chinese.contains(word)
          || english.contains(word)
          || pinyin.startsWith(word)
          || (word.length() > 1 && pinyin.full().contains(word));
    }
  }

  MenuSearch(Doors doors, Texts texts) {
    this.doors = doors;
    this.texts = texts;
  }

  /// Those that open to the present member, by their order in the menu; all of them for nothing.
  List<MenuEntry> find(String text) {
    var word = squeezed(text);
    return doors.open().stream()
        .filter(entry -> names.computeIfAbsent(entry.title(), this::name).has(word))
        .toList();
  }

  private Name name(String title) {
    var chinese = texts.text(Locale.SIMPLIFIED_CHINESE, title);
    return new Name(
        squeezed(chinese), squeezed(texts.text(Locale.ENGLISH, title)), Pinyin.of(chinese));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }
}

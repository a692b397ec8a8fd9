package app.forecourt.testing;

import app.forecourt.vocabulary.Refusal;
import app.forecourt.vocabulary.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;

/// Looks for sentences that are missing, in one language or altogether.
public final class TextsCheck {

  private static final Pattern GAP = Pattern.compile("\\{\\d+");

  private TextsCheck() {}

  /// Compares both languages of every bundle, and looks for the sentence of every refusal and the
  /// name of every constant of every public top-level enum in `packages` and below.
  ///
  /// @param unspoken enums that nobody ever sees
  /// @return what is missing or does not fit, one sentence each
  public static List<String> gaps(Set<Class<?>> unspoken, String... packages) {
    var gaps = new ArrayList<String>();
    var spoken = new TreeSet<String>();
    bundles().forEach((name, bundle) -> compare(name, bundle, spoken, gaps));
    var needed = new TreeSet<String>();
    for (var type : types(Refusal.class, packages)) {
      if (!Modifier.isAbstract(type.getModifiers())) {
        needed.add(refusalKey(type));
      }
    }
    for (var type : types(Enum.class, packages)) {
      if (Modifier.isPublic(type.getModifiers())
          && type.getEnclosingClass() == null
          && !unspoken.contains(type)) {
        for (var constant : type.getEnumConstants()) {
          needed.add(Texts.key((Enum<?>) constant));
        }
      }
    }
    needed.stream()
        .filter(key -> !spoken.contains(key))
        .map(key -> key + ": is not said")
        .forEach(gaps::add);
    System.out.printf(
        "texts: %d sentences in two languages, %d of them for refusals and choices, %d gaps%n",
        spoken.size(), needed.size(), gaps.size());
    return gaps;
  }

  private record Bundle(Properties chinese, Properties english) {}

  private static void compare(String name, Bundle bundle, Set<String> spoken, List<String> gaps) {
    var prefix = name.replace('-', '.') + ".";
    var keys = new TreeSet<>(bundle.chinese().stringPropertyNames());
    keys.addAll(bundle.english().stringPropertyNames());
    for (var key : keys) {
      var chinese = bundle.chinese().getProperty(key, "");
      var english = bundle.english().getProperty(key, "");
      if (!key.startsWith(prefix)) {
        gaps.add("%s: does not belong into %s".formatted(key, name));
      }
      if (!spoken.add(key)) {
        gaps.add(key + ": stands in two bundles");
      }
      if (chinese.isBlank()) {
        gaps.add(key + ": is not said in Chinese");
      } else if (english.isBlank()) {
        gaps.add(key + ": is not said in English");
      } else if (!holes(chinese).equals(holes(english))) {
        gaps.add(
            "%s: leaves other gaps in English: %s, %s"
                .formatted(key, holes(chinese), holes(english)));
      }
      for (var sentence : List.of(chinese, english)) {
        if (!wellFormed(sentence)) {
          gaps.add("%s: is no message format: %s".formatted(key, sentence));
        }
      }
    }
  }

  private static Set<String> holes(String sentence) {
    return GAP.matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// An apostrophe has to be doubled, else it swallows the gaps behind it.
  private static boolean wellFormed(String sentence) {
    try {
      var _ = new MessageFormat(sentence);
      return !sentence.replace("''", "").contains("'");
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static TreeMap<String, Bundle> bundles() {
    try {
      var bundles = new TreeMap<String, Bundle>();
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*.properties")) {
        var name = Objects.requireNonNull(file.getFilename()).replace(".properties", "");
        var bundle =
            bundles.computeIfAbsent(
                name.replace("_en", ""), _ -> new Bundle(new Properties(), new Properties()));
        read(file, name.endsWith("_en") ? bundle.english() : bundle.chinese());
      }
      return bundles;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void read(Resource file, Properties into) throws IOException {
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      into.load(reader);
    }
  }

  private static String refusalKey(Class<?> type) {
    var module = type.getPackageName();
    return "%s.refusal.%s"
        .formatted(module.substring(module.lastIndexOf('.') + 1), type.getSimpleName());
  }

  private static List<Class<?>> types(Class<?> kind, String... packages) {
    var scan =
        new ClassPathScanningCandidateComponentProvider(false) {
          @Override
          protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
            return true;
          }
        };
    scan.addIncludeFilter(new AssignableTypeFilter(kind));
    var types = new ArrayList<Class<?>>();
    for (var name : packages) {
      for (var found : scan.findCandidateComponents(name)) {
        try {
          types.add(
              Class.forName(
                  Objects.requireNonNull(found.getBeanClassName()),
                  false,
                  TextsCheck.class.getClassLoader()));
        } catch (ClassNotFoundException vanished) {
          throw new IllegalStateException(vanished);
        }
      }
    }
    return types;
  }
}

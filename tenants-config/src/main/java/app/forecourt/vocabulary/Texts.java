package app.forecourt.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Every sentence of the product in Chinese and English, one pair of bundles per module:
/// `texts/<module>.properties` (Chinese) and `texts/<module>_en.properties`.
///
/// Sentences are message formats: `{0}` is a gap, an apostrophe is written twice.
public class Texts extends ResourceBundleMessageSource {

  /// The languages we speak, Chinese first.
  public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private final Set<String> modules = new TreeSet<>();

  public Texts() {
    try {
      for (var bundle :
          new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*.properties")) {
        var name = Objects.requireNonNull(bundle.getFilename()).replace(".properties", "");
        if (!name.endsWith("_en")) {
          modules.add("texts/" + name);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    setBasenames(modules.toArray(String[]::new));
    setDefaultEncoding(StandardCharsets.UTF_8.name());
    setFallbackToSystemLocale(false);
    setAlwaysUseMessageFormat(true);
  }

  /// The bundles' base names, e.g. `texts/sales`.
  public Set<String> modules() {
    return Set.copyOf(modules);
  }

  /// The sentence of `key` in the nearest of our languages.
  ///
  /// @throws org.springframework.context.NoSuchMessageException if there is none, which is the
  ///   programmer's fault
  public String text(Locale language, String key, Object... arguments) {
    var spoken = nearest(language);
    return getMessage(
        key, Arrays.stream(arguments).map(argument -> said(spoken, argument)).toArray(), spoken);
  }

  /// The name of a choice; its key is module, class and constant: `sales.Stage.QUOTED`.
  public String text(Locale language, Enum<?> choice) {
    return text(language, key(choice));
  }

  /// Why something was refused.
  public String text(Locale language, Refusal refusal) {
    return text(language, refusal.key(), refusal.arguments().toArray());
  }

  /// The key under which the name of a choice stands.
  public static String key(Enum<?> choice) {
    var type = choice.getDeclaringClass();
    var module = type.getPackageName();
    return "%s.%s.%s"
        .formatted(
            module.substring(module.lastIndexOf('.') + 1), type.getSimpleName(), choice.name());
  }

  /// The one of our languages that is nearest to `language`: English for English, else Chinese.
  public static Locale nearest(Locale language) {
    return language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  private Object said(Locale language, Object argument) {
    return switch (argument) {
      case Enum<?> choice -> text(language, choice);
      case Money money -> {
        var format = NumberFormat.getNumberInstance(Locale.CHINA);
        format.setMinimumFractionDigits(2);
        yield "¥" + format.format(money.yuan());
      }
      default -> argument;
    };
  }
}

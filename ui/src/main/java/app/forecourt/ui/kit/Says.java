package app.forecourt.ui.kit;

import app.forecourt.vocabulary.Refusal;
import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.NoSuchMessageException;

/// What the screens say, in the language of the one who looks at them. Views import it statically:
/// `t("ui.sales.leads.title")`.
public final class Says {

  private static final Logger LOG = LoggerFactory.getLogger(Says.class);
  private static final Texts TEXTS = new Texts();

  private Says() {}

  /// The sentence of `key`; enums and money among the arguments are said in the same language.
  public static String t(String key, Object... arguments) {
    return said(() -> TEXTS.text(language(), key, arguments), key);
  }

  /// The name of a choice.
  public static String t(Enum<?> choice) {
    return said(() -> TEXTS.text(language(), choice), choice.name());
  }

  /// Why something was refused.
  public static String t(Refusal refusal) {
    return said(() -> TEXTS.text(language(), refusal), refusal.type());
  }

  /// Puts words one after another, as `销售顾问、财务`.
  public static Collector<CharSequence, ?, String> listed() {
    return Collectors.joining(t("ui.kit.comma"));
  }

  /// The language of the present screen; Chinese where there is none.
  public static Locale language() {
    @Nullable UI screen = UI.getCurrent();
    return screen == null ? Locale.SIMPLIFIED_CHINESE : Texts.nearest(screen.getLocale());
  }

  /// A word that is missing is our mistake, but no reason to keep somebody from working.
  private static String said(Supplier<String> sentence, String otherwise) {
    try {
      return sentence.get();
    } catch (NoSuchMessageException missing) {
      LOG.error("{}", missing.getMessage());
      return otherwise;
    }
  }
}

package app.forecourt.ui.kit;

import app.forecourt.vocabulary.Refusal;
import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the screens say, in the language of the one who looks at them. Views import it statically:
/// `t("ui.sales.leads.title")`.
public final class Says {

  private static final Texts TEXTS = new Texts();

  private Says() {}

  /// The sentence of `key`; enums and money among the arguments are said in the same language.
  public static String t(String key, Object... arguments) {
    return TEXTS.text(language(), key, arguments);
  }

  /// The name of a choice.
  public static String t(Enum<?> choice) {
    return TEXTS.text(language(), choice);
  }

  /// Why something was refused.
  public static String t(Refusal refusal) {
    return TEXTS.text(language(), refusal);
  }

  /// The language of the present screen; Chinese where there is none.
  public static Locale language() {
    @Nullable UI screen = UI.getCurrent();
    return screen == null ? Locale.SIMPLIFIED_CHINESE : Texts.nearest(screen.getLocale());
  }
}

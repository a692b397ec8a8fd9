package app.forecourt.ui.shell;

import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Lets Vaadin's own `getTranslation` speak from our bundles.
@Component
class Translations implements I18NProvider {

  private final transient Texts texts;

  Translations(Texts texts) {
    this.texts = texts;
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return Texts.LANGUAGES;
  }

  @Override
  public String getTranslation(String key, Locale language, Object... arguments) {
    return texts.text(language, key, arguments);
  }
}

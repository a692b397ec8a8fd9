package app.forecourt.ui.shell;

import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The language and the light in which somebody likes to work. Both are known before he signs in,
/// so they are kept in cookies of this browser.
public final class Preferences {

  private static final String LANGUAGE = "language";
  private static final String SCHEME = "scheme";
  private static final String CHINESE = "zh";

  private Preferences() {}

  /// The language chosen, else the browser's.
  static Locale language(VaadinRequest request) {
    return cookie(request, LANGUAGE)
        .map(Locale::forLanguageTag)
        .or(() -> Optional.ofNullable(request.getLocale()))
        .map(Texts::nearest)
        .orElse(Locale.SIMPLIFIED_CHINESE);
  }

  /// Light or dark, if one was chosen; else the system's.
  static Optional<ColorScheme.Value> scheme(VaadinRequest request) {
    return cookie(request, SCHEME)
        .flatMap(chosen ->
            Stream.of(ColorScheme.Value.LIGHT, ColorScheme.Value.DARK)
                .filter(scheme -> scheme.getValue().equals(chosen))
                .findFirst());
  }

  /// Goes on in the other language, at the same address.
  public static void speak(UI screen, Locale language) {
    VaadinSession.getCurrent().setLocale(language);
    remember(screen, LANGUAGE, language.equals(Locale.ENGLISH) ? "en" : CHINESE);
    screen.getPage().reload();
  }

  /// Goes on in another light, at once.
  static void shine(UI screen, ColorScheme.Value scheme) {
    screen.getPage().setColorScheme(scheme);
    remember(screen, SCHEME, scheme.getValue());
  }

  private static void remember(UI screen, String name, String value) {
    screen
        .getPage()
        .executeJs(
            "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;SameSite=Lax'",
            name,
            value);
  }

  private static Optional<String> cookie(VaadinRequest request, String name) {
    Cookie @Nullable [] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Stream.of(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }
}

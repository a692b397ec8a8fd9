package app.forecourt.ui.site;

import app.forecourt.registry.HostNames;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What all pages of the site have in common: language, frame, protection of their forms.
@Component
class PageFrame {

  private final HostNames hosts;

  PageFrame(HostNames hosts) {
    this.hosts = hosts;
  }

  ServerResponse page(ServerRequest request, String name, Map<String, ?> model) {
    return page(request, HttpStatus.OK, name, model);
  }

  /// @param name the template `site/<name>`
  ServerResponse page(ServerRequest request, HttpStatus status, String name, Map<String, ?> model) {
    var language = language();
    var all = new HashMap<String, Object>(model);
    all.put("lang", language.toLanguageTag());
    all.put("english", language.equals(Locale.ENGLISH));
    all.put("path", request.path());
    all.put("host", hosts.publicUrl().replaceFirst("^https?://", ""));
    all.put("yuan", new Yuan());
    // Asked for now: a token made while the page is already on its way could set no cookie any
    // more.
    request
        .attribute(CsrfToken.class.getName())
        .map(CsrfToken.class::cast)
        .ifPresent(token -> all.put("csrf", Map.of(token.getParameterName(), token.getToken())));
    return ServerResponse.status(status)
        .cacheControl(CacheControl.noStore())
        .render("site/" + name, all);
  }

  /// The language of the page.
  Locale language() {
    return Texts.nearest(LocaleContextHolder.getLocale());
  }

  /// Amounts as prices are written: `¥599`, `¥1,797`.
  static final class Yuan {
    public String of(Money money) {
      return of(money.yuan());
    }

    private static String of(BigDecimal yuan) {
      return "¥" + NumberFormat.getIntegerInstance(Locale.CHINA).format(yuan);
    }
  }
}

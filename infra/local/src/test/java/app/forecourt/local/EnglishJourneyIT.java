package app.forecourt.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.local.Visitor.Screen;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody who reads no Chinese finds every screen of the menu in English; only what people wrote
/// themselves stays as it is.
@Journeys
class EnglishJourneyIT {

  /// What a screen says by itself: heading, menu, buttons, fields, columns. Left out is what stands
  /// there because somebody wrote it: the group, its stores, who is signed in; and the button that
  /// offers Chinese.
  private static final String WORDS =
      """
      () => {
        const data = '.brand, .user, .store-switcher, .row-link, [translate="no"], [aria-label="中文"]';
        const words = 'h1, h3, label, th:not([scope=row]), vaadin-button, vaadin-side-nav-item,'
            + ' vaadin-grid-sorter, .kpi-label, .empty-state';
        return [...document.querySelectorAll(words)]
            .filter(part => !part.closest(data))
            .map(part => part.innerText.trim())
            .filter(text => /\\p{Script=Han}/u.test(text));
      }\
      """;

  @ParameterizedTest
  @ValueSource(strings = {"GROUP_ADMIN", "SALES_CONSULTANT"})
  void findsEveryScreenInEnglish(String role, RunningForecourt forecourt) {
    var user = forecourt.users().find("jinchi", role).orElseThrow();
    var reader = Colleague.signIn(forecourt, forecourt.visitor(Screen.DESK, "zh-CN"), user);
    var page = reader.page();
    assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("zh.*"));
    page.getByLabel("English", new Page.GetByLabelOptions().setExact(true)).first().click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    reader.settled();
    Map<String, List<?>> chinese = new LinkedHashMap<>();
    var menu = reader.menu();
    assertThat(menu).hasSizeGreaterThan(3);
    for (var path : menu) {
      reader.open(path);
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      var words = (List<?>) page.evaluate(WORDS);
      if (!words.isEmpty()) {
        chinese.put(path, words);
      }
    }
    assertThat(chinese).as("Chinese on English screens").isEmpty();
  }
}

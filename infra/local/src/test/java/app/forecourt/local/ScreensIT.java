package app.forecourt.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.local.Visitor.Screen;
import com.google.gson.JsonArray;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures of every screen at both widths, for the user guide and for eyes; no error on any of
/// them, no other language, and nothing that shuts people out.
@Journeys
@Execution(ExecutionMode.CONCURRENT)
class ScreensIT {

  /// Screens that are no entry of the menu: the newest record behind each list of the API.
  private static final Map<String, String> RECORDS =
      Map.of(
          "/customers", "/customers/",
          "/leads", "/sales/leads/",
          "/opportunities", "/sales/opportunities/",
          "/orders", "/sales/orders/",
          "/vehicles", "/vehicles/",
          "/receivables", "/receivables/");

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

  /// How somebody looks at the screens, and how axe does.
  enum Look {
    AT_A_DESK(Screen.DESK, "zh-CN", ColorScheme.LIGHT),
    ON_A_PHONE(Screen.PHONE, "zh-CN", ColorScheme.DARK),
    AT_A_DESK_IN_ENGLISH(Screen.DESK, "en", ColorScheme.DARK),
    ON_A_PHONE_IN_ENGLISH(Screen.PHONE, "en", ColorScheme.LIGHT);

    private final Screen screen;
    private final String language;
    private final ColorScheme scheme;

    Look(Screen screen, String language, ColorScheme scheme) {
      this.screen = screen;
      this.language = language;
      this.scheme = scheme;
    }

    private boolean isEnglish() {
      return language.equals("en");
    }

    /// In Chinese axe looks at every screen, in English at one half of them at a desk and at the
    /// other on a phone.
    private boolean isLookedAt(int number) {
      return !isEnglish() || (number % 2 == 0) == (screen == Screen.DESK);
    }
  }

  private final List<String> seen = new ArrayList<>();
  private final Map<String, List<String>> broken = new TreeMap<>();
  private final Map<String, Set<String>> shut = new TreeMap<>();
  private final Map<String, List<?>> chinese = new TreeMap<>();

  @ParameterizedTest
  @EnumSource(Look.class)
  void showsEveryScreen(Look look, RunningForecourt forecourt) {
    var site = visitor(look, forecourt);
    for (var path : List.of("/", "/pricing", "/sign-up", "/find-my-group")) {
      visit(path, "site", look, site, () -> site.goTo(forecourt.site() + path));
    }
    for (var role : List.of("GROUP_ADMIN", "SALES_CONSULTANT", "SALES_MANAGER")) {
      var user = forecourt.users().find("jinchi", role).orElseThrow();
      var visitor = visitor(look, forecourt);
      if (!seen.contains("/login")) {
        visit(
            "/login",
            "",
            look,
            visitor,
            () -> {
              visitor.goTo(forecourt.at(user) + "/login");
              visitor.page().locator("input[name=username]").waitFor();
            });
      }
      var guide = Colleague.signIn(forecourt, visitor, user);
      var menu = guide.menu();
      assertThat(menu).hasSizeGreaterThan(3);
      var paths = new ArrayList<>(menu);
      if (role.equals("SALES_CONSULTANT")) {
        paths.addAll(records(guide));
        paths.add("/vehicles/catalogue");
        paths.add("/notifications");
        paths.add("/notifications/settings");
        paths.add("/account");
      } else if (role.equals("GROUP_ADMIN")) {
        paths.add("/hq/documents?kpi=DELIVERIES");
        paths.add("/nowhere");
      }
      for (var path : paths) {
        if (!isRoleless(path) || !seen.contains(path)) {
          var who = role.equals("GROUP_ADMIN") ? "group" : role;
          visit(path, who, look, visitor, () -> guide.open(path));
          if (look.isEnglish() && menu.contains(path)) {
            readsNoChinese(path, visitor);
          }
        }
      }
    }
    assertThat(seen).contains("/home", "/sales/leads", "/hq");
    assertThat(broken).as("errors in the browser").isEmpty();
    assertThat(chinese).as("Chinese on English screens").isEmpty();
    assertThat(shut).as("grave findings of axe").isEmpty();
  }

  /// On a phone the guide's pictures are taken in the light first.
  private static Visitor visitor(Look look, RunningForecourt forecourt) {
    var visitor = forecourt.visitor(look.screen, look.language);
    if (look != Look.ON_A_PHONE) {
      visitor.shine(look.scheme);
    }
    return visitor;
  }

  private void visit(String path, String who, Look look, Visitor visitor, Runnable open) {
    var number = seen.size();
    seen.add(path);
    if (look == Look.ON_A_PHONE_IN_ENGLISH && !look.isLookedAt(number)) {
      return;
    }
    var before = visitor.complaints().size();
    var name = name(who, path, look.screen);
    open.run();
    if (!look.isEnglish()) {
      visitor.look(name);
    }
    if (look == Look.ON_A_PHONE) {
      visitor.shine(look.scheme);
    }
    if (look.isLookedAt(number)) {
      var findings = Accessibility.findings(visitor.page());
      if (!findings.isEmpty()) {
        shut.put(path, findings);
      }
    }
    if (look != Look.AT_A_DESK) {
      visitor.look(name + "-" + look.language + "-" + look.scheme.name().toLowerCase(Locale.ROOT));
    }
    if (look == Look.ON_A_PHONE) {
      visitor.shine(ColorScheme.LIGHT);
    }
    complaints(path, visitor.complaints().subList(before, visitor.complaints().size()))
        .ifPresent(errors -> broken.put(path, errors));
  }

  private void readsNoChinese(String path, Visitor visitor) {
    assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
    var words = (List<?>) visitor.page().evaluate(WORDS);
    if (!words.isEmpty()) {
      chinese.put(path, words);
    }
  }

  /// What looks alike to all is shown once.
  private static boolean isRoleless(String path) {
    return !path.equals("/home") && !path.equals("/approvals");
  }

  private static Optional<List<String>> complaints(String path, List<String> told) {
    var errors =
        told.stream().filter(error -> !(path.equals("/nowhere") && error.contains("404"))).toList();
    return errors.isEmpty() ? Optional.empty() : Optional.of(errors);
  }

  private static List<String> records(Colleague guide) {
    var records = new ArrayList<String>();
    RECORDS.forEach((list, screen) -> {
      var answer = guide.ask(list + "?size=1");
      if (answer.status() == 200) {
        var items =
            answer.json().isJsonArray()
                ? answer.json().getAsJsonArray()
                : answer.json().getAsJsonObject().getAsJsonArray("items");
        first(items).ifPresent(id -> records.add(screen + id));
      }
    });
    return records;
  }

  private static Optional<String> first(JsonArray items) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(items.get(0).getAsJsonObject().get("id").getAsString());
  }

  /// As `group-hq-desk`; a record is called by its list and `one`.
  private static String name(String who, String path, Screen screen) {
    var words =
        path.replaceFirst("\\?.*", "")
            .replaceFirst("/[0-9a-f-]{36}$", "/one")
            .replaceFirst("^/", "")
            .replace('/', '-');
    return (who + "-" + (words.isEmpty() ? "start" : words) + "-" + screen)
        .toLowerCase(Locale.ROOT)
        .replace('_', '-')
        .replaceFirst("^-", "");
  }
}

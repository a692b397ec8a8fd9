package app.forecourt.local;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.local.Visitor.Screen;
import com.google.gson.JsonArray;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures of every screen at both widths, for the user guide; no error on any of them, and none
/// that shuts people out.
@Journeys
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

  @ParameterizedTest
  @EnumSource(Screen.class)
  void showsEveryScreen(Screen screen, RunningForecourt forecourt) {
    var seen = new ArrayList<String>();
    var broken = new LinkedHashMap<String, List<String>>();
    var shut = new TreeMap<String, Set<String>>();
    var site = forecourt.visitor(screen, "zh-CN");
    for (var path : List.of("/", "/pricing", "/sign-up", "/find-my-group")) {
      site.goTo(forecourt.site() + path).look(name("site", path, screen));
      note(shut, path, site, screen);
    }
    for (var role : List.of("GROUP_ADMIN", "SALES_CONSULTANT", "SALES_MANAGER")) {
      var user = forecourt.users().find("jinchi", role).orElseThrow();
      var visitor = forecourt.visitor(screen, "zh-CN");
      if (seen.isEmpty()) {
        visitor.goTo(forecourt.at(user) + "/login");
        visitor.page().locator("input[name=username]").waitFor();
        visitor.look(name("", "/login", screen));
        note(shut, "/login", visitor, screen);
      }
      var guide = Colleague.signIn(forecourt, visitor, user);
      var paths = new ArrayList<>(guide.menu());
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
        var name = name(role.equals("GROUP_ADMIN") ? "group" : role, path, screen);
        if (!isRoleless(path) || !seen.contains(path)) {
          seen.add(path);
          var before = visitor.complaints().size();
          guide.open(path);
          visitor.look(name);
          note(shut, path, visitor, screen);
          complaints(path, visitor.complaints().subList(before, visitor.complaints().size()))
              .ifPresent(errors -> broken.put(path, errors));
        }
      }
      if (role.equals("GROUP_ADMIN")) {
        visitor
            .page()
            .emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        guide.open("/hq");
        visitor.look(name("dark", "/hq", screen));
      }
    }
    assertThat(seen).contains("/home", "/sales/leads", "/hq");
    assertThat(broken).as("errors in the browser").isEmpty();
    assertThat(shut).as("grave findings of axe").isEmpty();
  }

  /// At a desk in the light, on a phone in the dark.
  private static void note(
      Map<String, Set<String>> shut, String path, Visitor visitor, Screen screen) {
    var findings =
        Accessibility.findings(
            visitor.page(), screen == Screen.DESK ? ColorScheme.LIGHT : ColorScheme.DARK);
    if (!findings.isEmpty()) {
      shut.put(path, findings);
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

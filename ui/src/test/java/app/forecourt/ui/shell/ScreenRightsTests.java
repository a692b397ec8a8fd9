package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Role;
import app.forecourt.isolation.Plots;
import app.forecourt.isolation.Plots.Plot;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.RoleTable;
import app.forecourt.testing.RoleTable.Where;
import app.forecourt.testing.TestOrganization;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Holds every screen against the permission matrix: who opens it, who is refused and how, and to
/// whom the menu offers it. What a screen takes stands in `screen-rights.txt`.
@SpringBootTest
@AsMember(Role.GROUP_ADMIN)
class ScreenRightsTests extends SpringBrowserlessTest {

  private static final String RIGHTS = "screen-rights.txt";
  private static final String ID = "{id}";

  @Autowired TestOrganization organization;
  @Autowired Plots planting;

  private final RoleTable matrix = RoleTable.read();
  private final List<Line> lines = lines();
  private final List<String> differences = new ArrayList<>();
  private int cells;
  private int open;

  private record Line(String about, String address, String rights) {

    static Line of(String text) {
      var fields = text.split("\\s+", 3);
      return new Line(fields[0], fields[1], fields.length > 2 ? fields[2] : "");
    }

    boolean isOfRecords() {
      return address.endsWith(ID);
    }

    boolean isInside() {
      return !about.equals("outside");
    }
  }

  @Test
  void everyScreenSaysWhatItTakes() {
    assertThat(lines.stream().map(Line::address))
        .as("screens in %s; declare yours there", RIGHTS)
        .containsExactlyInAnyOrderElementsOf(screens().keySet());
  }

  @Test
  void opensToWhomTheMatrixOpensItAndIsOfferedToThemOnly() {
    var plots = planting.plant();
    var screens = screens();
    var menus = 0;
    for (var role : Role.values()) {
      var member = organization.member(role);
      CurrentMember.run(
          member,
          () -> {
            anew(Locale.SIMPLIFIED_CHINESE);
            for (var line : lines.stream().filter(Line::isInside).toList()) {
              var screen = Objects.requireNonNull(screens.get(line.address()));
              if (line.isOfRecords()) {
                plotsOf(role, plots).forEach(plot -> look(line, role, plot, screen));
              } else {
                look(line, role, null, screen);
              }
            }
            compareMenu(role, screens);
          });
      menus++;
    }
    System.out.printf(
        "role matrix over the screens: %d screens, %d cells, %d open, %d menus, %d differences%n",
        lines.stream().filter(Line::isInside).count(), cells, open, menus, differences.size());
    assertThat(differences).isEmpty();
  }

  @Test
  void refusesInTheLanguageOfWhoIsRefused() {
    organization.as(
        Role.PARTNER_USER,
        () -> {
          for (var said :
              Map.of(Locale.SIMPLIFIED_CHINESE, "没有权限", Locale.ENGLISH, "No permission")
                  .entrySet()) {
            anew(said.getKey());
            UI.getCurrent().navigate("customers");
            assertThat(getCurrentView()).isInstanceOf(ForbiddenView.class);
            assertThat(heading()).isEqualTo(said.getValue());
          }
        });
  }

  private void look(Line line, Role role, @Nullable Plot plot, Class<?> screen) {
    var address =
        plot == null
            ? line.address().replace("(start)", "")
            : line.address().replace(ID, plot.id().toString());
    UI.getCurrent().navigate(address);
    var shown = getCurrentView().getClass();
    var expected = expected(line, role, plot, screen);
    var isRight =
        line.address().equals("(start)")
            ? shown != ForbiddenView.class
            : shown == expected && isSaid(shown);
    cells++;
    open += expected == screen ? 1 : 0;
    if (!isRight) {
      differences.add(
          "%s as %s%s: %s '%s', but %s"
              .formatted(
                  line.address(),
                  role,
                  plot == null ? "" : " at " + plot.seenBy(role),
                  shown.getSimpleName(),
                  heading(),
                  expected.getSimpleName()));
    }
  }

  /// Without the right nothing opens; what is out of reach does not exist.
  private Class<?> expected(Line line, Role role, @Nullable Plot plot, Class<?> screen) {
    var rights = line.rights();
    return switch (line.about()) {
      case "anybody" -> screen;
      case "group" ->
          matrix.allows(role, rights, Where.OTHER_REGION) ? screen : ForbiddenView.class;
      default -> {
        if (!matrix.allows(role, rights, Where.OWN)) {
          yield ForbiddenView.class;
        }
        if (plot == null) {
          yield screen;
        }
        var there = plot.seenBy(role);
        yield matrix.allows(
                role,
                rights,
                line.about().equals("store") && there.compareTo(Where.OWN_STORE) < 0
                    ? Where.OWN_STORE
                    : there)
            ? screen
            : RefusedView.class;
      }
    };
  }

  /// A refusal says what it is.
  private boolean isSaid(Class<?> shown) {
    if (shown == ForbiddenView.class) {
      return heading().equals(t("ui.shell.forbidden.title"));
    }
    return shown != RefusedView.class || heading().equals(t("ui.shell.notFound.title"));
  }

  private void compareMenu(Role role, Map<String, Class<?>> screens) {
    var offered =
        find(SideNav.class).single().getItems().stream()
            .flatMap(ScreenRightsTests::withThoseBelow)
            .map(SideNavItem::getPath)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var expected =
        lines.stream()
            .filter(Line::isInside)
            .filter(line ->
                Objects.requireNonNull(screens.get(line.address())).isAnnotationPresent(Menu.class))
            .filter(line ->
                expected(line, role, null, Objects.requireNonNull(screens.get(line.address())))
                    != ForbiddenView.class)
            .map(Line::address)
            .collect(Collectors.toSet());
    if (!offered.equals(expected)) {
      differences.add("menu of %s: %s, but %s".formatted(role, offered, expected));
    }
  }

  private static Stream<SideNavItem> withThoseBelow(SideNavItem item) {
    return Stream.concat(
        Stream.of(item), item.getItems().stream().flatMap(ScreenRightsTests::withThoseBelow));
  }

  private static List<Plot> plotsOf(Role role, List<Plot> plots) {
    return plots.stream()
        .filter(
            plot -> plot.owner() == null || plot.isOf(role) || plot.seenBy(role) == Where.TEAM_MATE)
        .toList();
  }

  /// As if somebody opened the product in a new window.
  private void anew(Locale language) {
    cleanVaadinEnvironment();
    initVaadinEnvironment();
    UI.getCurrent().setLocale(language);
  }

  private String heading() {
    return find(H1.class).single().getText();
  }

  private static Map<String, Class<?>> screens() {
    return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
        .filter(route -> !address(route).startsWith("sample/")) // of other tests
        .collect(Collectors.toMap(route -> address(route), route -> route.getNavigationTarget()));
  }

  private static String address(RouteData route) {
    var address = route.getTemplate().replaceFirst(":___url_parameter.*", "{id}");
    return address.isEmpty() ? "(start)" : address;
  }

  private static List<Line> lines() {
    try (var file = Objects.requireNonNull(ScreenRightsTests.class.getResourceAsStream(RIGHTS))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Line::of)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package app.forecourt.local;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What keeps people from using a screen who see or move otherwise than most, as axe finds it.
final class Accessibility {

  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private Accessibility() {}

  /// The grave findings of the open screen, as `color-contrast: .quiet`; in the dark its contrasts
  /// are looked at again.
  static Set<String> findings(Page page) {
    var light = new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    var dark = new AxeBuilder(page).withRules(List.of("color-contrast")).analyze().getViolations();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    var findings = new TreeSet<String>();
    described(light).forEach(findings::add);
    described(dark).map(finding -> "dark " + finding).forEach(findings::add);
    return findings;
  }

  private static Stream<String> described(List<Rule> violations) {
    return violations.stream()
        .filter(rule -> GRAVE.contains(rule.getImpact()))
        .flatMap(
            rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getTarget()));
  }
}

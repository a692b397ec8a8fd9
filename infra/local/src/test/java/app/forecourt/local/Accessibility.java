package app.forecourt.local;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What keeps people from using a screen who see or move otherwise than most, as axe finds it.
final class Accessibility {

  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /// What axe finds inside Vaadin's own components, and what of ours is known and not mended yet.
  private static final List<Pattern> KNOWN =
      List.of(
          // names an element of another shadow tree, which axe cannot see
          Pattern.compile("aria-valid-attr-value: .*vaadin-side-nav-item.*"),
          // the grid's header, where columns are shown as cards
          Pattern.compile("aria-required-children: .*vaadin-grid, .header-row.*"),
          // the grid's own cell, which is pressed as a whole row
          Pattern.compile("target-size: .*vaadin-grid, #vaadin-grid-cell-\\d+.*"),
          // ours: on phones a unit's buttons stand in the heading that unfolds it
          Pattern.compile("nested-interactive: .*summary-vaadin-details-\\d+.*"));

  private Accessibility() {}

  /// The grave findings of the open screen, as `color-contrast: [.quiet]`.
  static Set<String> findings(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    var violations = new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    return described(violations)
        .filter(finding -> KNOWN.stream().noneMatch(known -> known.matcher(finding).matches()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> described(List<Rule> violations) {
    return violations.stream()
        .filter(rule -> GRAVE.contains(rule.getImpact()))
        .flatMap(
            rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getTarget()));
  }
}

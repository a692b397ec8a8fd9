package app.forecourt.local;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What keeps people from using a screen who see or move otherwise than most, as axe finds it.
final class Accessibility {

  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /// axe itself. Its builder for Playwright opens a second page for each run and costs twice as
  /// much.
  private static final String AXE = axe();

  /// The grave findings, each as `color-contrast: .quiet`.
  private static final String GRAVE =
      """
      async standards => {
        const found = await axe.run(document, {
          runOnly: {type: 'tag', values: standards},
          resultTypes: ['violations'],
          elementRef: false,
          preload: false,
          iframes: false});
        return found.violations
            .filter(rule => ['serious', 'critical'].includes(rule.impact))
            .flatMap(rule =>
                rule.nodes.map(node => rule.id + ': ' + node.target.flat(9).join(', ')));
      }\
      """;

  /// What axe finds inside Vaadin's own components.
  private static final List<Pattern> KNOWN =
      List.of(
          // names an element of another shadow tree, which axe cannot see
          Pattern.compile("aria-valid-attr-value: .*vaadin-side-nav-item.*"),
          // the grid's header, where columns are shown as cards
          Pattern.compile("aria-required-children: .*vaadin-grid, .header-row.*"),
          // the grid's own cell, which is pressed as a whole row
          Pattern.compile("target-size: .*vaadin-grid, #vaadin-grid-cell-\\d+.*"));

  private Accessibility() {}

  /// The grave findings of the open screen as it is shown now.
  static Set<String> findings(Page page) {
    if (!(boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(AXE);
    }
    var findings = (List<?>) page.evaluate(GRAVE, STANDARDS);
    return findings.stream()
        .map(String::valueOf)
        .filter(finding -> KNOWN.stream().noneMatch(known -> known.matcher(finding).matches()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String axe() {
    try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

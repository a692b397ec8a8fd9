package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One figure of a dashboard: value, target, change, course, and where its documents are.
public class KpiTile extends Div {

  private static final int WIDTH = 120;
  private static final int HEIGHT = 28;

  private final Div body = new Div();

  /// @param value as [Fmt] writes it
  public KpiTile(String label, String value) {
    addClassName("kpi");
    body.addClassName("kpi-body");
    var name = new Span(label);
    name.addClassName("kpi-label");
    var figure = new Span(value);
    figure.addClassName("kpi-value");
    body.add(name, figure);
    add(body);
  }

  /// The exact value where the one shown is rounded.
  public KpiTile exactly(String value) {
    body.setTitle(value);
    return this;
  }

  /// How much of the target is reached, against how much of the time has passed.
  ///
  /// @param share reached, as a share of one; may exceed it
  /// @param time passed, as a share of one; null if the target has no period
  /// @param text e.g. `38 / 60`
  public KpiTile target(double share, @Nullable Double time, String text) {
    var fill = new Span();
    fill.addClassName("kpi-fill");
    fill.getStyle().setWidth(percent(share));
    var track = new Div(fill);
    track.addClassName("kpi-track");
    track.setClassName("behind", time != null && share < time);
    if (time != null) {
      var mark = new Span();
      mark.addClassName("kpi-time");
      mark.getStyle().setLeft(percent(time));
      mark.setTitle(t("ui.kit.kpi.time", Fmt.here().percent(time)));
      track.add(mark);
    }
    var line = new Span(text + " · " + Fmt.here().percent(share));
    line.addClassName("kpi-note");
    body.add(track, line);
    return this;
  }

  /// The change to before, with arrow and sign, so that no colour is needed.
  ///
  /// @param change as a share of the earlier value
  /// @param to what it is compared with, e.g. “较上月”
  public KpiTile delta(double change, String to) {
    var rounded = Math.round(change * 1000);
    var arrow = rounded > 0 ? "▲" : rounded < 0 ? "▼" : "●";
    var line = new Span(arrow + " " + Fmt.here().change(change) + " " + to);
    line.addClassName("kpi-note");
    body.add(line);
    return this;
  }

  /// A line of small print.
  public KpiTile note(String text) {
    var line = new Span(text);
    line.addClassName("kpi-note");
    body.add(line);
    return this;
  }

  public KpiTile badge(StatusBadge badge) {
    body.add(badge);
    return this;
  }

  /// The course of the last periods, the oldest first; at least two.
  public KpiTile course(List<? extends Number> values) {
    if (values.size() > 1) {
      var line = new Div();
      line.addClassName("kpi-spark");
      line.getElement().setAttribute("aria-hidden", "true");
      line.getElement().setProperty("innerHTML", sparkline(values));
      body.add(line);
    }
    return this;
  }

  /// Leads to the documents behind the figure.
  ///
  /// @param address without leading slash
  public KpiTile opens(String address) {
    remove(body);
    var link = new Anchor(address, body);
    link.getElement().setAttribute("router-link", true);
    link.addClassName("kpi-link");
    add(link);
    return this;
  }

  static String sparkline(List<? extends Number> values) {
    var numbers = values.stream().mapToDouble(Number::doubleValue).toArray();
    var least = Arrays.stream(numbers).min().orElse(0);
    var range = Math.max(1e-9, Arrays.stream(numbers).max().orElse(0) - least);
    var points =
        IntStream.range(0, numbers.length)
            .mapToObj(index ->
                String.format(
                    Locale.ROOT,
                    "%.1f,%.1f",
                    index * (double) WIDTH / (numbers.length - 1),
                    HEIGHT - 2 - (numbers[index] - least) / range * (HEIGHT - 4)))
            .collect(Collectors.joining(" "));
    return "<svg viewBox='0 0 %d %d' preserveAspectRatio='none'><polyline points='%s'/></svg>"
        .formatted(WIDTH, HEIGHT, points);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", Math.clamp(share, 0, 1) * 100);
  }
}

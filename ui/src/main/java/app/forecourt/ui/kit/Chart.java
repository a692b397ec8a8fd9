package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A chart, drawn by ECharts in the browser once it is there, with the same figures as a table for
/// those who cannot see it or want them exactly.
///
/// The option is ECharts' own, as nested maps; a text such as `var(--app-chart-1)` is a colour of
/// the theme, light or dark.
public class Chart extends Div {

  /// A named row of figures.
  public record Series(String name, List<? extends @Nullable Number> figures) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Div canvas = new Div();
  private final NativeTable table = new NativeTable();
  private Map<String, Object> option = Map.of();
  private @Nullable Consumer<String> click;

  /// @param title what it shows; also said by screen readers
  public Chart(String title) {
    addClassName("chart");
    canvas.addClassName("chart-canvas");
    canvas.getElement().setAttribute("role", "img");
    canvas.getElement().setAttribute("aria-label", title);
    table.addClassName("chart-table");
    var exact = new NativeDetails(t("ui.kit.chart.table"), table);
    exact.addClassName("chart-data");
    add(new H2(title), canvas, exact);
  }

  /// Figures over time, a line each.
  public static Chart lines(String title, List<String> labels, List<Series> series) {
    return new Chart(title).figures("line", false, labels, series);
  }

  /// Figures beside each other.
  public static Chart bars(String title, List<String> labels, List<Series> series) {
    return new Chart(title).figures("bar", false, labels, series);
  }

  /// Figures that add up.
  public static Chart stacked(String title, List<String> labels, List<Series> series) {
    return new Chart(title).figures("bar", true, labels, series);
  }

  /// Any chart; its table is the caller's to fill.
  ///
  /// @param rows the first is the heading
  public Chart option(Map<String, Object> option, List<List<String>> rows) {
    this.option = option;
    table.removeAll();
    for (var index = 0; index < rows.size(); index++) {
      var line = new NativeTableRow();
      for (var cell : rows.get(index)) {
        line.add(index == 0 ? new NativeTableHeaderCell(cell) : new NativeTableCell(cell));
      }
      table.add(line);
    }
    if (isAttached()) {
      draw();
    }
    return this;
  }

  /// Called with the label of what was clicked.
  public Chart onClick(Consumer<String> click) {
    this.click = click;
    return this;
  }

  @ClientCallable
  void clicked(String label) {
    if (click != null) {
      click.accept(label);
    }
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    super.onAttach(attached);
    draw();
  }

  Map<String, Object> option() {
    return option;
  }

  private void draw() {
    getElement()
        .executeJs(
            "import('/js/kit.js').then(kit => kit.chart(this, $0, $1))",
            canvas.getElement(),
            JSON.writeValueAsString(option));
  }

  private Chart figures(String type, boolean stacked, List<String> labels, List<Series> series) {
    var drawn = new ArrayList<Map<String, Object>>();
    for (var index = 0; index < series.size(); index++) {
      var one = new HashMap<String, Object>();
      one.put("type", type);
      one.put("name", series.get(index).name());
      one.put("data", series.get(index).figures());
      one.put("color", "var(--app-chart-%d)".formatted(index % 6 + 1));
      if (type.equals("line")) {
        one.put("symbolSize", 6);
      } else {
        one.put("barMaxWidth", 28);
      }
      if (stacked) {
        one.put("stack", "all");
      }
      drawn.add(one);
    }
    var rows = new ArrayList<List<String>>();
    var heading = new ArrayList<String>(List.of(""));
    series.forEach(one -> heading.add(one.name()));
    rows.add(heading);
    var fmt = Fmt.here();
    for (var index = 0; index < labels.size(); index++) {
      var row = new ArrayList<String>(List.of(labels.get(index)));
      for (var one : series) {
        row.add(index < one.figures().size() ? fmt.count(one.figures().get(index)) : Fmt.NONE);
      }
      rows.add(row);
    }
    return option(
        Map.of(
            "tooltip", Map.of("trigger", "axis"),
            "legend", Map.of("show", series.size() > 1, "bottom", 0),
            "grid", Map.of("left", 8, "right", 16, "top", 16, "bottom", series.size() > 1 ? 40 : 8),
            "xAxis", Map.of("type", "category", "data", labels),
            "yAxis", Map.of("type", "value"),
            "series", drawn),
        rows);
  }
}

package app.forecourt.lists;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// How somebody has laid a list out.
///
/// @param columns the names of those shown, in their order; empty for the usual ones
/// @param widths of the columns that were made wider or narrower, in pixels
public record ListLayout(List<String> columns, Map<String, Integer> widths) {

  public static final ListLayout USUAL = new ListLayout(List.of(), Map.of());

  public ListLayout {
    columns = List.copyOf(Objects.requireNonNullElse(columns, List.of()));
    widths = Map.copyOf(Objects.requireNonNullElse(widths, Map.of()));
  }

  public ListLayout showing(List<String> others) {
    return new ListLayout(others, widths);
  }

  public ListLayout wide(String column, int pixels) {
    var others = new TreeMap<>(widths);
    others.put(column, pixels);
    return new ListLayout(columns, others);
  }
}

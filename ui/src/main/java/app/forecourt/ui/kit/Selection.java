package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which rows of a list were ticked, one by one, from one to another with Shift, or all there are;
/// and the bar with what can be done with them.
final class Selection<T> extends Div {

  /// More are not chosen at once.
  static final int MOST = 1_000;

  private static final int WINDOW = 200;

  private final Grid<T> grid;
  private final GridMultiSelectionModel<T> model;
  private final Function<T, Object> id;
  private final BiFunction<Integer, Integer, List<T>> rows;
  private final Span count = new Span();
  private final Button all = new Button();
  private final Div actions = new Div();
  private @Nullable T anchor;
  private int existing;

  /// @param id tells rows apart
  /// @param rows reads so many from there on, in the order of the list
  Selection(Grid<T> grid, Function<T, Object> id, BiFunction<Integer, Integer, List<T>> rows) {
    this.grid = grid;
    this.id = id;
    this.rows = rows;
    addClassName("bulk-bar");
    setVisible(false);
    getElement().setAttribute("role", "toolbar").setAttribute("aria-label", t("ui.kit.bulk.bar"));
    count.getElement().setAttribute("role", "status");
    count.setId("bulk-count");
    all.setId("bulk-all");
    all.addThemeVariants(ButtonVariant.TERTIARY);
    all.addClickListener(click -> everything());
    var none = new Button(t("ui.kit.bulk.none"), click -> clear());
    none.setId("bulk-none");
    none.addThemeVariants(ButtonVariant.TERTIARY);
    actions.addClassName("actions");
    add(count, all, actions, none);

    model = (GridMultiSelectionModel<T>) grid.setSelectionMode(Grid.SelectionMode.MULTI);
    model.setSelectAllCheckboxVisibility(
        GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
    model.setSelectionColumnFrozen(true);
    model.addMultiSelectionListener(changed -> show());
    model.addClientItemToggleListener(
        toggled -> toggled(toggled.getItem(), toggled.isSelected(), toggled.isShiftKey()));
  }

  /// Offers something to be done with the rows that are ticked.
  void offer(String id, String name, Consumer<List<T>> then) {
    var button = new Button(name, click -> then.accept(List.copyOf(grid.getSelectedItems())));
    button.setId("bulk-" + id);
    actions.add(button);
  }

  /// How many rows the list has now.
  void outOf(int existing) {
    this.existing = existing;
    show();
  }

  void clear() {
    anchor = null;
    model.deselectAll();
  }

  /// Ticks all there are, or the first thousand.
  void everything() {
    grid.asMultiSelect().select(read(MOST));
  }

  /// A row was ticked or not; with Shift, so are those between it and the one before.
  void toggled(T row, boolean isTicked, boolean isRange) {
    var from = anchor;
    anchor = row;
    if (!isRange || from == null) {
      return;
    }
    var between = between(from, row);
    if (isTicked) {
      grid.asMultiSelect().select(between);
    } else {
      grid.asMultiSelect().deselect(between);
    }
  }

  private List<T> between(T one, T other) {
    var ends = new LinkedHashSet<>(List.of(id.apply(one), id.apply(other)));
    var between = new ArrayList<T>();
    var open = ends.size() == 1 ? 1 : 2;
    for (var row : read(MOST)) {
      var isEnd = ends.contains(id.apply(row));
      if (isEnd || open == 1 && !between.isEmpty()) {
        between.add(row);
      }
      if (isEnd && --open == 0) {
        return between;
      }
    }
    return List.of(other);
  }

  private List<T> read(int most) {
    var read = new ArrayList<T>();
    while (read.size() < most) {
      var window = rows.apply(read.size(), Math.min(WINDOW, most - read.size()));
      read.addAll(window);
      if (window.size() < WINDOW) {
        break;
      }
    }
    return read;
  }

  private void show() {
    var ticked = grid.getSelectedItems().size();
    setVisible(ticked > 0);
    count.setText(t("ui.kit.bulk.count", ticked));
    all.setText(
        existing > MOST ? t("ui.kit.bulk.first", MOST) : t("ui.kit.bulk.everything", existing));
    all.setVisible(ticked < Math.min(existing, MOST));
  }
}

package app.forecourt.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.function.Consumer;

/// Whether a screen is as narrow as a phone's.
public final class PhoneWidth {

  private static final int NARROW = 600;

  private PhoneWidth() {}

  /// Tells `listener` once `component` is shown, and whenever the browser's window changes.
  static void follow(Component component, Consumer<Boolean> listener) {
    component.addAttachListener(attached -> {
      var page = attached.getUI().getPage();
      listener.accept(isNarrow(page.getExtendedClientDetails().getWindowInnerWidth()));
      var resizing =
          page.addBrowserWindowResizeListener(
              resized -> listener.accept(isNarrow(resized.getWidth())));
      component.addDetachListener(detached -> {
        detached.unregisterListener();
        resizing.remove();
      });
    });
  }

  /// Leaves out what a phone has no room for.
  @SafeVarargs
  public static <T> void leaveOut(Grid<T> grid, Grid.Column<T>... columns) {
    var wide = List.of(columns);
    follow(grid, narrow -> wide.forEach(column -> column.setVisible(!narrow)));
  }

  private static boolean isNarrow(int width) {
    return width > 0 && width < NARROW;
  }
}

package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Says of each row whether something can be done with it, and why not; does it with those with
/// which it can; and says how that went. Who cannot be sure of a whole list may leave in time.
final class BulkPreview<T> extends Dialog {

  private static final Logger LOG = LoggerFactory.getLogger(BulkPreview.class);

  /// So many are done while the screen waits; more are done bit by bit, with the screen free.
  static final int AT_ONCE = 50;

  private enum State {
    WAITING,
    POSSIBLE,
    REFUSED,
    DONE,
    FAILED
  }

  private final String action;
  private final BulkForm.Deed<T> deed;
  private final TransactionTemplate trial;
  private final ScreenDoor door;
  private final Runnable afterwards;
  private final List<Line> lines = new ArrayList<>();
  private final List<Runnable> undos = new ArrayList<>();
  private final Paragraph said = new Paragraph();
  private final ProgressBar bar = new ProgressBar();
  private final Grid<Line> grid = new Grid<>();
  private final Button go = new Button();
  private final Button leave = new Button();
  private boolean left;

  /// A row and how it stands with it.
  private final class Line {
    private final T row;
    private final String name;
    private State state = State.WAITING;
    private String why = "";

    Line(T row, String name) {
      this.row = row;
      this.name = name;
    }
  }

  /// @param action a verb, e.g. “分配”
  /// @param name what a row is called
  /// @param afterwards reads the list again
  BulkPreview(
      String action,
      List<T> rows,
      Function<T, String> name,
      BulkForm.Deed<T> deed,
      TransactionTemplate trial,
      ScreenDoor door,
      Runnable afterwards) {
    super(t("ui.kit.bulk.title", action, rows.size()));
    this.action = action;
    this.deed = deed;
    this.trial = trial;
    this.door = door;
    this.afterwards = afterwards;
    setId("bulk-preview");
    addClassName("bulk-preview");
    setCloseOnOutsideClick(false);
    rows.forEach(row -> lines.add(new Line(row, name.apply(row))));

    said.setId("bulk-said");
    said.getElement().setAttribute("role", "status");
    bar.setMax(Math.max(1, rows.size()));
    bar.getElement().setAttribute("aria-label", action);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addColumn(line -> line.name).setHeader(t("ui.kit.bulk.record")).setAutoWidth(true);
    grid.addComponentColumn(line -> new StatusBadge(t("ui.kit.bulk." + line.state), tone(line)))
        .setHeader(t("ui.kit.bulk.state"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(line -> line.why).setHeader(t("ui.kit.bulk.why")).setFlexGrow(2);
    grid.setAllRowsVisible(rows.size() <= 8);
    add(said, bar, grid);

    go.setId("bulk-go");
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.setDisableOnClick(true);
    go.addClickListener(click -> run());
    leave.setId("bulk-leave");
    leave.addClickListener(click -> leave());
    addDialogCloseActionListener(asked -> leave());
    getFooter().add(leave, go);
  }

  /// Opens it and looks at each row.
  void look() {
    open();
    leave.setText(t("ui.kit.cancel"));
    go.setVisible(false);
    said.setText(t("ui.kit.bulk.looking", lines.size()));
    each(lines, this::tryOn, this::show);
  }

  private void show() {
    var possible = lines.stream().filter(line -> line.state == State.POSSIBLE).count();
    said.setText(
        possible == lines.size()
            ? t("ui.kit.bulk.all", possible)
            : t("ui.kit.bulk.some", possible, lines.size() - possible));
    refusedFirst();
    go.setText(t("ui.kit.bulk.go", action, possible));
    go.setVisible(possible > 0);
    go.setEnabled(true);
  }

  private void run() {
    go.setVisible(false);
    var possible = lines.stream().filter(line -> line.state == State.POSSIBLE).toList();
    said.setText(t("ui.kit.bulk.running", possible.size()));
    each(possible, this::doTo, this::tell);
  }

  private void tell() {
    var done = lines.stream().filter(line -> line.state == State.DONE).count();
    var not = lines.size() - done;
    said.setText(
        not == 0
            ? t("ui.kit.bulk.done", action, done)
            : t("ui.kit.bulk.result", action, done, not));
    leave.setText(t("ui.kit.close"));
    refusedFirst();
    if (not == 0) {
      close();
    }
    afterwards.run();
    if (done > 0 && undos.size() == done) {
      Toast.undoable(said.getText(), this::takeBack);
    } else {
      Toast.done(said.getText());
    }
  }

  /// The last one first, as they build upon each other.
  private void takeBack() {
    var whys = new ArrayList<String>();
    Collections.reverse(undos);
    undos.forEach(undo -> {
      var why = attempt(undo);
      if (why != null) {
        whys.add(why);
      }
    });
    afterwards.run();
    if (whys.isEmpty()) {
      Toast.done(t("ui.kit.bulk.undone", undos.size()));
    } else {
      Toast.error(
          t("ui.kit.bulk.undone.some", undos.size() - whys.size(), whys.size(), whys.getFirst()));
    }
  }

  private void leave() {
    left = true;
    close();
  }

  /// Does it as it would be done, and undoes all of it: who does it then, does nothing else.
  private void tryOn(Line line) {
    var why =
        attempt(() ->
            trial.executeWithoutResult(status -> {
              status.setRollbackOnly();
              deed.on(line.row);
            }));
    line.state = why == null ? State.POSSIBLE : State.REFUSED;
    line.why = why == null ? "" : why;
  }

  private void doTo(Line line) {
    var why =
        attempt(() -> {
          var undo = deed.on(line.row);
          if (undo != null) {
            undos.add(undo);
          }
        });
    line.state = why == null ? State.DONE : State.FAILED;
    line.why = why == null ? "" : why;
  }

  /// @return why it could not be done; null if it was
  private static @Nullable String attempt(Runnable work) {
    try {
      work.run();
      return null;
    } catch (RuntimeException failed) {
      return Refusals.sentence(failed)
          .orElseGet(() -> {
            LOG.error("One of many failed", failed);
            return t("ui.kit.bulk.unexpected");
          });
    }
  }

  /// Few at once; many in bits, between which the screen shows how far it has come and hears of who
  /// wants to leave.
  private void each(List<Line> some, Consumer<Line> work, Runnable then) {
    bar.setVisible(some.size() > AT_ONCE);
    var screen = UI.getCurrent();
    if (some.size() <= AT_ONCE || screen == null) {
      some.forEach(work);
      then.run();
    } else {
      next(screen, some, 0, work, then);
    }
  }

  private void next(UI screen, List<Line> some, int from, Consumer<Line> work, Runnable then) {
    door.enter(
        screen,
        () -> {
          var to = Math.min(some.size(), from + AT_ONCE);
          some.subList(from, to).forEach(work);
          bar.setValue(to);
          if (to == some.size() || left) {
            bar.setVisible(false);
            then.run();
          } else {
            next(screen, some, to, work, then);
          }
        });
  }

  private void refusedFirst() {
    grid.setItems(
        lines.stream()
            .sorted((one, other) -> Boolean.compare(isGood(one), isGood(other)))
            .toList());
  }

  private boolean isGood(Line line) {
    return line.state == State.POSSIBLE || line.state == State.DONE;
  }

  private Tone tone(Line line) {
    return switch (line.state) {
      case WAITING -> Tone.NEUTRAL;
      case POSSIBLE -> Tone.INFO;
      case DONE -> Tone.GOOD;
      case REFUSED, FAILED -> Tone.BAD;
    };
  }
}

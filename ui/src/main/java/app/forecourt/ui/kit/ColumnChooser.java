package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Which columns a list shows, and in which order: ticked, dragged, or moved by the keyboard. What
/// is chosen shows at once.
final class ColumnChooser extends Dialog {

  private final Rows rows;
  private final List<Choice> choices;
  private final Consumer<List<String>> chosen;

  /// A column that can be chosen.
  record Choice(String id, String name, boolean shown) {}

  /// @param choices in their present order
  /// @param chosen is told the ids of those shown, in order, after each change
  /// @param reset puts everything back as it usually is, and opens the dialog again
  ColumnChooser(List<Choice> choices, Consumer<List<String>> chosen, Runnable reset) {
    super(t("ui.kit.list.columns"));
    setId("columns");
    this.choices = new ArrayList<>(choices);
    this.chosen = chosen;
    rows = new Rows(this);
    var hint = new Paragraph(t("ui.kit.list.columns.hint"));
    hint.addClassName("quiet");
    add(hint, rows);
    var usual =
        new Button(
            t("ui.kit.list.columns.reset"),
            click -> {
              close();
              reset.run();
            });
    usual.setId("columns-reset");
    var done = new Button(t("ui.kit.close"), click -> close());
    done.setId("columns-done");
    done.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(usual, done);
    show();
  }

  private void show() {
    rows.removeAll();
    choices.forEach(choice -> rows.add(row(choice)));
  }

  private ListItem row(Choice choice) {
    var handle = new Span(new Icon("drag"));
    handle.addClassName("drag-handle");
    var shown = new Checkbox(choice.name(), choice.shown());
    shown.setId("column-" + choice.id());
    shown.addValueChangeListener(ticked -> tick(choice.id(), ticked.getValue()));
    var row =
        new ListItem(
            handle,
            shown,
            mover(choice, "up", t("ui.kit.list.columns.up", choice.name()), -1),
            mover(choice, "down", t("ui.kit.list.columns.down", choice.name()), 1));
    row.getElement().setAttribute("data-column", choice.id());
    Shortcuts.addShortcutListener(row, () -> move(choice.id(), -1), Key.ARROW_UP, KeyModifier.ALT)
        .listenOn(row);
    Shortcuts.addShortcutListener(row, () -> move(choice.id(), 1), Key.ARROW_DOWN, KeyModifier.ALT)
        .listenOn(row);
    return row;
  }

  private Button mover(Choice choice, String icon, String label, int by) {
    var button =
        new Button(
            new Icon(icon),
            click -> {
              move(choice.id(), by);
              rows.getChildren()
                  .flatMap(row -> row.getChildren())
                  .filter(part -> part.getId().filter(id(icon, choice)::equals).isPresent())
                  .map(Button.class::cast)
                  .forEach(Button::focus);
            });
    button.setId(id(icon, choice));
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(label);
    return button;
  }

  private static String id(String way, Choice choice) {
    return "column-" + way + "-" + choice.id();
  }

  private void tick(String id, boolean shown) {
    choices.replaceAll(
        choice -> choice.id().equals(id) ? new Choice(id, choice.name(), shown) : choice);
    tell();
  }

  private void move(String id, int by) {
    put(id, at(id) + by);
  }

  private void put(String id, int to) {
    var from = at(id);
    if (from >= 0 && to >= 0 && to < choices.size()) {
      choices.add(to, choices.remove(from));
      show();
      tell();
    }
  }

  private int at(String id) {
    for (var at = 0; at < choices.size(); at++) {
      if (choices.get(at).id().equals(id)) {
        return at;
      }
    }
    return -1;
  }

  private void tell() {
    chosen.accept(choices.stream().filter(Choice::shown).map(Choice::id).toList());
  }

  /// The rows, which the browser lets people drag.
  static final class Rows extends UnorderedList {

    private final ColumnChooser chooser;

    Rows(ColumnChooser chooser) {
      this.chooser = chooser;
      addClassName("column-choices");
    }

    @ClientCallable
    void moved(String column, int to) {
      chooser.put(column, to);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
      super.onAttach(attached);
      getElement().executeJs("import('/js/kit.js').then(kit => kit.order(this))");
    }
  }
}

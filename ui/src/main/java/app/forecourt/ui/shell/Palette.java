package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.search.SearchDesk;
import app.forecourt.ui.kit.Icon;
import app.forecourt.vocabulary.Refusal;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/// The way to everything by keyboard: a button in the frame, and the keys that work on every
/// screen.
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Palette extends Div {

  private static final List<String> KEYS =
      List.of("search", "slash", "choose", "open", "close", "bell", "help");

  private final transient SearchDesk desk;
  private final transient MenuSearch menu;
  private @Nullable PaletteDialog dialog;

  Palette(SearchDesk desk, MenuSearch menu) {
    this.desk = desk;
    this.menu = menu;
    addClassName("palette-opener");
    var words = new Span(t("ui.shell.palette.title"));
    var key = new Span();
    key.getElement().appendChild(new Element("kbd").setText("Ctrl K"));
    var button = new Button(new Div(new Icon("search"), words, key), click -> summon());
    button.setId("palette-open");
    button.setAriaLabel(t("ui.shell.palette.title"));
    button.addThemeVariants(ButtonVariant.TERTIARY);
    add(button);
  }

  /// Opens it, or goes back to its field.
  @ClientCallable
  void summon() {
    if (dialog == null || !dialog.isOpened()) {
      dialog = new PaletteDialog(desk, menu);
      dialog.open();
    }
  }

  /// Says which keys there are.
  @ClientCallable
  void keys() {
    var body = new NativeTableBody();
    KEYS.forEach(name -> {
      var key = new NativeTableCell();
      for (var one : t("ui.shell.keys." + name + ".key").split(" ")) {
        key.getElement().appendChild(new Element("kbd").setText(one));
      }
      body.add(new NativeTableRow(key, new NativeTableCell(t("ui.shell.keys." + name))));
    });
    var table = new NativeTable(body);
    table.addClassName("keys");
    var sheet = new Dialog(t("ui.shell.keys.title"), table);
    sheet.setId("keys");
    sheet.getFooter().add(new Button(t("ui.kit.close"), click -> sheet.close()));
    sheet.open();
  }

  /// Remembers that somebody looks at a record.
  ///
  /// @param path of the screen, without leading slash
  void lookedAt(String path) {
    HitPath.read(path)
        .ifPresent(record -> {
          try {
            desk.lookedAt(record.kind(), record.id());
          } catch (Refusal _) {
            // what is not there is not worth remembering
          }
        });
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    super.onAttach(attached);
    getElement().executeJs("import('/js/palette.js').then(keys => keys.listen(this))");
  }
}

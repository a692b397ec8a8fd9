package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.search.Hit;
import app.forecourt.search.SearchDesk;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One line of text, and below it what it finds: screens and records, or what one looked at last. ↑
/// and ↓ choose, Enter opens, Esc leaves.
class PaletteDialog extends Dialog {

  private static final int OF_EACH_KIND = 5;
  private static final int RECENT = 8;
  private static final int SCREENS = 6;
  private static final int PAUSE_MS = 150;
  private static final int LONGEST = 100;

  private final transient SearchDesk desk;
  private final transient MenuSearch menu;
  private final TextField field = new TextField();
  private final Div list = new Div();
  private final Span said = new Span();
  private final List<Choice> choices = new ArrayList<>();
  private String shown = "";
  private int chosen;

  private record Choice(Component option, String path) {}

  PaletteDialog(SearchDesk desk, MenuSearch menu) {
    this.desk = desk;
    this.menu = menu;
    addClassName("palette");
    setId("palette");
    getElement().setAttribute("aria-label", t("ui.shell.palette.title"));

    field.setId("palette-field");
    field.setPlaceholder(t("ui.shell.palette.what"));
    field.setAriaLabel(t("ui.shell.palette.what"));
    field.setPrefixComponent(new Icon("search"));
    field.setClearButtonVisible(true);
    field.setAutofocus(true);
    field.setMaxLength(LONGEST);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(PAUSE_MS);
    field.addValueChangeListener(typed -> show());
    field.addKeyDownListener(Key.ARROW_DOWN, pressed -> choose(chosen + 1));
    field.addKeyDownListener(Key.ARROW_UP, pressed -> choose(chosen - 1));
    field.addKeyDownListener(Key.ENTER, pressed -> enter());
    field.addAttachListener(attached ->
        field.getElement().executeJs("import('/js/palette.js').then(keys => keys.patient(this))"));

    list.setId("palette-list");
    list.addClassName("palette-list");
    list.getElement().setAttribute("role", "listbox");
    list.getElement().setAttribute("aria-label", t("ui.shell.palette.title"));
    said.addClassName("palette-said");
    said.getElement().setAttribute("role", "status");
    var keys = new Span(t("ui.shell.palette.keys"));
    keys.addClassNames("quiet", "not-phone");
    var foot = new Div(said, keys);
    foot.addClassName("palette-foot");
    var body = new Div(field, list, foot);
    body.addClassName("palette-body");
    add(body);
    show();
  }

  /// What was typed since the list was shown last counts.
  private void enter() {
    if (!field.getValue().equals(shown)) {
      show();
    }
    if (chosen < choices.size()) {
      open(choices.get(chosen).path());
    }
  }

  private void open(String path) {
    var here = getUI();
    close();
    here.ifPresent(screen -> screen.navigate(path));
  }

  private void show() {
    shown = field.getValue();
    choices.clear();
    list.removeAll();
    var text = shown.strip();
    if (text.isEmpty()) {
      group(t("ui.shell.palette.recent"), desk.recent(RECENT).stream().map(this::option).toList());
      group(t("ui.shell.palette.screens"), menu.find("").stream().map(this::option).toList());
    } else {
      group(
          t("ui.shell.palette.screens"),
          menu.find(text).stream().limit(SCREENS).map(this::option).toList());
      desk.find(text, OF_EACH_KIND).stream()
          .collect(Collectors.groupingBy(Hit::kind, TreeMap::new, Collectors.toList()))
          .forEach((kind, hits) -> group(t(kind), hits.stream().map(this::option).toList()));
    }
    if (choices.isEmpty()) {
      list.add(new EmptyState(t("ui.shell.palette.nothing"), t("ui.shell.palette.nothing.hint")));
    }
    said.setText(text.isEmpty() ? "" : t("ui.shell.palette.count", choices.size()));
    choose(0);
  }

  private void group(String name, List<Choice> found) {
    if (found.isEmpty()) {
      return;
    }
    var heading = new Div(name);
    heading.addClassName("palette-group");
    heading.setId("palette-group-" + choices.size());
    var group = new Div(heading);
    group.getElement().setAttribute("role", "group");
    group.getElement().setAttribute("aria-labelledby", "palette-group-" + choices.size());
    found.forEach(choice -> {
      choice.option().setId("palette-option-" + choices.size());
      choices.add(choice);
      group.add(choice.option());
    });
    list.add(group);
  }

  private Choice option(Hit hit) {
    return option(
        HitPath.icon(hit.kind()),
        hit.title(),
        hit.detail(),
        new HitPath(hit.kind(), hit.id()).path());
  }

  private Choice option(MenuEntry screen) {
    var group = MenuGroup.of(screen.path());
    return option(group.icon(), t(screen.title()), t(group), screen.path().replaceFirst("^/", ""));
  }

  private Choice option(String icon, String title, String detail, String path) {
    var name = new Span(title);
    name.addClassName("palette-name");
    var more = new Span(detail);
    more.addClassName("palette-detail");
    var option = new Div(new Icon(icon), name, more);
    option.addClassName("palette-option");
    option.getElement().setAttribute("role", "option");
    option.addClickListener(click -> open(path));
    return new Choice(option, path);
  }

  /// Round the ends, as in every menu.
  private void choose(int next) {
    if (choices.isEmpty()) {
      chosen = 0;
      return;
    }
    chosen = Math.floorMod(next, choices.size());
    for (var at = 0; at < choices.size(); at++) {
      choices
          .get(at)
          .option()
          .getElement()
          .setAttribute("aria-selected", String.valueOf(at == chosen));
    }
    point(choices.get(chosen).option());
  }

  private void point(Component option) {
    field
        .getElement()
        .executeJs(
            "import('/js/palette.js').then(keys => keys.point(this, $0))", option.getElement());
  }
}

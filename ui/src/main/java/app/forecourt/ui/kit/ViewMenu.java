package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.lists.Audience;
import app.forecourt.lists.ListDesk;
import app.forecourt.lists.NewView;
import app.forecourt.lists.Sharing;
import app.forecourt.lists.ViewId;
import app.forecourt.lists.ViewRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The views of a list that have a name: opened, saved, shared, preferred, renamed and deleted
/// here.
final class ViewMenu extends Div {

  private final ListDesk desk;
  private final Supplier<ListState> shown;
  private final Consumer<ListState> open;
  private final Button button = new Button(new Icon("view"));
  private final Span changed = new Span(t("ui.kit.view.changed"));
  private final ContextMenu menu = new ContextMenu(button);
  private String list = "";
  private List<ViewRow> views = List.of();

  /// @param shown what the list shows now
  /// @param open shows something else
  ViewMenu(ListDesk desk, Supplier<ListState> shown, Consumer<ListState> open) {
    this.desk = desk;
    this.shown = shown;
    this.open = open;
    addClassName("view-menu");
    button.setId("views");
    button.addThemeVariants(ButtonVariant.TERTIARY);
    changed.addClassName("quiet");
    menu.setOpenOnClick(true);
    add(button, changed);
  }

  /// Reads the views of a list.
  void read(String list) {
    this.list = list;
    views = desk.views(list);
  }

  /// The view in which the member wants to see the list first.
  Optional<ViewRow> preferred() {
    return views.stream().filter(ViewRow::preferred).findFirst();
  }

  Optional<ViewRow> find(@Nullable UUID id) {
    return views.stream().filter(view -> view.id().value().equals(id)).findFirst();
  }

  /// Says which view is shown, and whether it was changed since it was saved.
  void show() {
    var state = shown.get();
    var view = find(state.view());
    button.setText(view.map(ViewRow::name).orElse(t("ui.kit.view.all")));
    button.setAriaLabel(t("ui.kit.view.label", button.getText()));
    var differs = view.filter(saved -> !isAsSaved(state, saved)).isPresent();
    changed.setVisible(differs);
    menu.removeAll();
    entry(t("ui.kit.view.all"), view.isEmpty(), () -> open.accept(state.all()));
    views.stream().filter(ViewRow::own).forEach(saved -> entry(state, view, saved));
    if (views.stream().anyMatch(saved -> !saved.own())) {
      menu.addSeparator();
      views.stream().filter(saved -> !saved.own()).forEach(saved -> entry(state, view, saved));
    }
    menu.addSeparator();
    view.ifPresent(saved -> {
      if (differs) {
        if (saved.changeable()) {
          menu.addItem(t("ui.kit.view.keep"), click -> keep(saved, state)).setId("view-keep");
        }
        menu.addItem(t("ui.kit.view.revert"), click -> open.accept(state.opening(saved)))
            .setId("view-revert");
      }
    });
    menu.addItem(t("ui.kit.view.save"), click -> save(state)).setId("view-save");
    view.ifPresent(this::offers);
    if (view.isEmpty() && preferred().isPresent()) {
      menu.addItem(t("ui.kit.view.preferNone"), click -> prefer(null)).setId("view-prefer-none");
    }
  }

  /// What the menu offers now.
  List<MenuItem> items() {
    return menu.getItems();
  }

  private void offers(ViewRow view) {
    menu.addItem(
            view.preferred() ? t("ui.kit.view.preferNone") : t("ui.kit.view.prefer"),
            click -> prefer(view.preferred() ? null : view.id()))
        .setId("view-prefer");
    if (view.changeable()) {
      menu.addItem(t("ui.kit.view.edit"), click -> edit(view)).setId("view-edit");
      menu.addItem(t("ui.kit.view.remove"), click -> remove(view)).setId("view-remove");
    }
  }

  private void entry(ListState state, Optional<ViewRow> current, ViewRow view) {
    entry(
        view.own() && view.audience().sharing() == Sharing.PRIVATE
            ? view.name()
            : t(
                "ui.kit.view.shared",
                view.name(),
                view.own() ? said(view.audience()) : view.owner()),
        current.filter(view::equals).isPresent(),
        () -> open.accept(state.opening(view)));
  }

  private void entry(String name, boolean isShown, Runnable then) {
    var item = menu.addItem(name, click -> then.run());
    item.setCheckable(true);
    item.setChecked(isShown);
  }

  private static boolean isAsSaved(ListState state, ViewRow view) {
    return state.asView().equals(ListState.none().opening(view).asView());
  }

  private void save(ListState state) {
    var name = Fields.text(t("ui.kit.view.name"), 40);
    name.setId("view-name");
    name.setRequiredIndicatorVisible(true);
    var audience = audience(Audience.NOBODY);
    var first = new Checkbox(t("ui.kit.view.first"));
    first.setId("view-first");
    new FormDialog(t("ui.kit.view.save"))
        .wide("name", name)
        .wide("sharing", audience)
        .plain(first)
        .save(
            "view-confirm",
            t("ui.kit.save"),
            () -> {
              var view =
                  desk.save(NewView.of(list, name.getValue(), state.asView(), audience.getValue()));
              if (first.getValue()) {
                desk.prefer(list, view.id());
              }
              again(state.opening(view));
              Toast.done(t("ui.kit.view.saved", view.name()));
            })
        .open();
  }

  private void keep(ViewRow view, ListState state) {
    var kept =
        desk.amend(
            view.id(),
            NewView.of(list, view.name(), state.asView(), view.audience()),
            view.version());
    again(state);
    Toast.undoable(
        t("ui.kit.view.saved", view.name()),
        () -> {
          desk.amend(
              view.id(),
              NewView.of(list, view.name(), view.query(), view.audience()),
              kept.version());
          again(state);
        });
  }

  private void edit(ViewRow view) {
    var name = Fields.text(t("ui.kit.view.name"), 40);
    name.setId("view-name");
    name.setValue(view.name());
    var audience = audience(view.audience());
    new FormDialog(t("ui.kit.view.edit"))
        .wide("name", name)
        .wide("sharing", audience)
        .save(
            "view-confirm",
            t("ui.kit.save"),
            () -> {
              var amended =
                  desk.amend(
                      view.id(),
                      NewView.of(list, name.getValue(), view.query(), audience.getValue()),
                      view.version());
              again(shown.get());
              Toast.done(t("ui.kit.view.saved", amended.name()));
            })
        .open();
  }

  /// What is shared is missed by others, so it is asked for; all can be taken back.
  private void remove(ViewRow view) {
    if (view.audience().sharing() == Sharing.PRIVATE) {
      removed(view);
    } else {
      Confirm.danger(
          t("ui.kit.view.remove"),
          t("ui.kit.view.remove.shared", view.name(), said(view.audience())),
          t("ui.kit.view.remove"),
          () -> removed(view));
    }
  }

  private void removed(ViewRow view) {
    desk.remove(view.id());
    again(shown.get().viewing(null));
    if (!view.own()) {
      Toast.done(t("ui.kit.view.removed", view.name()));
      return;
    }
    Toast.undoable(
        t("ui.kit.view.removed", view.name()),
        () -> {
          var back = desk.save(NewView.of(list, view.name(), view.query(), view.audience()));
          if (view.preferred()) {
            desk.prefer(list, back.id());
          }
          again(shown.get().viewing(back.id().value()));
        });
  }

  private void prefer(@Nullable ViewId view) {
    desk.prefer(list, view);
    again(shown.get());
    Toast.done(view == null ? t("ui.kit.view.preferredNone") : t("ui.kit.view.preferred"));
  }

  private void again(ListState state) {
    read(list);
    open.accept(state);
    show();
  }

  private Select<Audience> audience(Audience present) {
    var field = new Select<Audience>();
    field.setId("view-audience");
    field.setLabel(t("ui.kit.view.audience"));
    var choices = desk.audiences();
    field.setItems(choices);
    field.setItemLabelGenerator(ViewMenu::said);
    field.setValue(choices.contains(present) ? present : Audience.NOBODY);
    field.setVisible(choices.size() > 1);
    return field;
  }

  private static String said(Audience audience) {
    return audience.sharing() == Sharing.STORE ? audience.storeName() : t(audience.sharing());
  }
}

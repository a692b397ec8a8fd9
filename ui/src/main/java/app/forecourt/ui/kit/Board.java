package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Cards in columns, moved by mouse, by finger, or from the menu each card has.
///
/// A move is asked of the desk; if it refuses, the card is back where it was and the reason is
/// said.
///
/// ```java
/// var board = new Board<OpportunityCard>(card -> card.id().toString(), this::face);
/// board.mayMove((card, stage) -> card.stage().next().contains(Stage.valueOf(stage)));
/// board.onMove((card, stage) -> { desk.advance(card.id(), Stage.valueOf(stage), card.version()); refresh(); });
/// board.show(columns);
/// ```
public class Board<T> extends Div {

  /// @param id what a card is moved to
  /// @param total a line under the heading, e.g. the sum of amounts; may be empty
  public record Column<T>(String id, String heading, Tone tone, List<T> cards, String total) {}

  /// Moves a card; may refuse. Afterwards the board is to be [shown][Board#show] anew.
  @FunctionalInterface
  public interface Move<T> {
    void to(T card, String column);
  }

  private static final int AT_FIRST = 50;

  private final Function<T, String> id;
  private final Function<T, Component> face;
  private final Map<String, Integer> most = new HashMap<>();
  private List<Column<T>> columns = List.of();
  private BiPredicate<T, String> allowed = (card, column) -> true;
  private Move<T> move = (card, column) -> {};

  /// @param id tells cards apart
  /// @param face what a card shows
  public Board(Function<T, String> id, Function<T, Component> face) {
    this.id = id;
    this.face = face;
    addClassName("board");
  }

  /// Where the menu offers to move a card; dropping it elsewhere is for the desk to refuse.
  public Board<T> mayMove(BiPredicate<T, String> allowed) {
    this.allowed = allowed;
    return this;
  }

  public Board<T> onMove(Move<T> move) {
    this.move = move;
    return this;
  }

  public void show(List<Column<T>> columns) {
    this.columns = List.copyOf(columns);
    removeAll();
    columns.forEach(column -> add(lane(column)));
    if (isAttached()) {
      draggable();
    }
  }

  /// A card was dropped on a column, or its menu was used.
  @ClientCallable
  void moved(String card, String column) {
    var from = columns.stream().filter(any -> find(any, card).isPresent()).findFirst();
    from.filter(any -> !any.id().equals(column))
        .flatMap(any -> find(any, card))
        .ifPresent(found -> Refusals.allowed(() -> move.to(found, column)));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    super.onAttach(attached);
    draggable();
  }

  private Optional<T> find(Column<T> column, String card) {
    return column.cards().stream().filter(any -> id.apply(any).equals(card)).findFirst();
  }

  private Section lane(Column<T> column) {
    var name = new H2(column.heading());
    var count = new Span(String.valueOf(column.cards().size()));
    count.addClassNames("badge", column.tone().css());
    var head = new Div(name, count);
    head.addClassName("lane-head");
    var total = new Span(column.total());
    total.addClassName("lane-total");
    var cards = new UnorderedList();
    cards.addClassName("lane-cards");
    cards.getElement().setAttribute("data-column", column.id());
    var most = this.most.getOrDefault(column.id(), AT_FIRST);
    column.cards().stream().limit(most).forEach(card -> cards.add(item(card, column)));
    var lane = new Section(head, total, cards);
    lane.addClassNames("lane", column.tone().css());
    lane.getElement().setAttribute("aria-label", column.heading());
    if (column.cards().size() > most) {
      lane.add(
          new Button(
              t("ui.kit.board.more", column.cards().size() - most),
              click -> {
                this.most.put(column.id(), most + AT_FIRST);
                show(columns);
              }));
    }
    return lane;
  }

  private ListItem item(T card, Column<T> column) {
    var menu = new Button(new Icon("more"), click -> offer(card, column));
    menu.addThemeVariants(ButtonVariant.TERTIARY);
    menu.addClassName("card-menu");
    menu.setAriaLabel(t("ui.kit.board.move"));
    var item = new ListItem(face.apply(card), menu);
    item.addClassName("card");
    item.getElement().setAttribute("data-card", id.apply(card));
    return item;
  }

  /// The way to move a card without dragging it.
  private void offer(T card, Column<T> from) {
    var dialog = new Dialog(t("ui.kit.board.move"));
    var choices = new Div();
    choices.addClassName("choices");
    columns.stream()
        .filter(column -> !column.id().equals(from.id()) && allowed.test(card, column.id()))
        .forEach(column ->
            choices.add(
                new Button(
                    column.heading(),
                    click -> {
                      dialog.close();
                      moved(id.apply(card), column.id());
                    })));
    if (choices.getChildren().findAny().isEmpty()) {
      choices.add(new Span(t("ui.kit.board.nowhere")));
    }
    dialog.add(choices);
    dialog.getFooter().add(new Button(t("ui.kit.cancel"), click -> dialog.close()));
    dialog.open();
  }

  private void draggable() {
    getElement().executeJs("import('/js/kit.js').then(kit => kit.board(this))");
  }
}

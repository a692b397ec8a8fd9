package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.lists.ListDesk;
import app.forecourt.lists.ListLayout;
import app.forecourt.vocabulary.Sorting;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A list as all lists are: search, filters, sorting, saved views, columns to choose, export, cards
/// instead of columns on a phone. What it shows stands in the address, so that it can be sent to a
/// colleague; how the columns are laid out is remembered for everybody.
///
/// ```java
/// LeadsView(LeadDesk desk) {
///   super(t("ui.sales.leads.title"));
///   primary(t("ui.sales.leads.new"), () -> new LeadDialog(desk, this::refresh).open());
///   searchable(t("ui.sales.leads.search"));
///   choice("status", t("ui.sales.leads.status"), LeadStatus.class);
///   column("name", t("ui.sales.leads.name"), LeadRow::name).sortable().wide();
///   column("status", t("ui.sales.leads.status"), LeadRow::status).badge(this::tone);
///   opens(row -> "sales/leads/" + row.id());
///   rows(Sorting.down("created"), (asked, sorting, offset, limit) ->
///       desk.list(filter(asked), sorting, offset, limit), asked -> desk.count(filter(asked)));
/// }
/// ```
public abstract class ListPage<T> extends Page
    implements BeforeEnterObserver, AfterNavigationObserver {

  /// Reads a window of rows.
  @FunctionalInterface
  public interface Rows<T> {
    List<T> list(ListState asked, Sorting sorting, int offset, int limit);
  }

  /// Counts the rows.
  @FunctionalInterface
  public interface Count {
    long count(ListState asked);
  }

  private static final int FACTS_OF_A_CARD = 4;
  private static final int FILTERS_AT_ONCE = 5;
  private static final String UNTIL_MEASURED = "100px";

  private final Fmt fmt = Fmt.here();
  private final Grid<T> grid = new Grid<>();
  private final TextField search = new TextField();
  private final Div filters = new Div();
  private final Button moreFilters = quiet("filter", t("ui.kit.list.moreFilters"));
  private final Div chips = new Div();
  private final Span count = new Span();
  private final Div tools = new Div();
  private final Div bar = new Div();
  private final List<ListColumn<T>> columns = new ArrayList<>();
  private final Map<String, Filter> known = new LinkedHashMap<>();
  private final EmptyHint empty = new EmptyHint();
  private final Div above = new Div();
  private Function<ListState, Component> figures = asked -> new Div();
  private Location location = new Location("");
  private ListState state = ListState.none();
  private Sorting usual = Sorting.up("");
  private Rows<T> rows = (asked, sorting, offset, limit) -> List.of();
  private Count counter = asked -> 0;
  private @Nullable Function<T, String> path;
  private @Nullable ListDesk desk;
  private @Nullable ViewMenu views;
  private @Nullable Selection<T> selection;
  private @Nullable ScreenDoor door;
  private @Nullable TransactionTemplate trial;
  private ListLayout layout = ListLayout.USUAL;
  private boolean phone;
  private boolean showing;

  /// A filter, its field, what it takes, and how that reads in a chip.
  private record Filter(
      String label,
      Consumer<@Nullable String> field,
      Predicate<String> takes,
      Function<String, String> said) {}

  /// A line of a card. Public, since the renderer reads it as a bean.
  ///
  /// @param what a fact's label, a badge's classes
  public record Fact(String what, String text) {
    private boolean says() {
      return !text.equals(Fmt.NONE);
    }
  }

  protected ListPage(String title) {
    super(title);
    addClassName("list-page");
    search.addClassName("list-search");
    search.setPrefixComponent(new Icon("search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setVisible(false);
    search.addValueChangeListener(typed -> change(state.searching(typed.getValue())));

    filters.addClassName("list-filters");
    chips.addClassName("list-chips");
    count.addClassName("list-count");
    count.getElement().setAttribute("role", "status");
    tools.addClassName("list-tools");
    var unfold = quiet("filter", t("ui.kit.list.filters"));
    unfold.addClassName("only-phone");
    unfold.addClickListener(
        click -> filters.setClassName("open", !filters.getClassNames().contains("open")));
    moreFilters.addClassName("not-phone");
    moreFilters.setVisible(false);
    moreFilters.getElement().setAttribute("aria-expanded", "false");
    moreFilters.addClickListener(click -> unfold(!filters.getClassNames().contains("all")));
    bar.add(search, unfold, filters, moreFilters, count, tools);
    bar.addClassName("list-bar");

    grid.addClassName("list-grid");
    grid.setWidthFull();
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateComponent(empty);
    grid.setColumnReorderingAllowed(true);
    grid.addSortListener(sorted -> sortedBy(sorted.getSortOrder()));
    grid.addColumnReorderListener(moved -> {
      if (moved.isFromClient()) {
        reordered(moved.getColumns());
      }
    });
    grid.addColumnResizeListener(resized -> resized(resized.getResizedColumn()));
    grid.addItemClickListener(click -> {
      var besideABox = selection != null && click.getColumn() == null;
      if (!besideABox) {
        open(click.getItem());
      }
    });
    above.addClassName("list-above");
    above.setVisible(false);
    add(above, bar, chips, grid);
    PhoneWidth.follow(this, this::fit);
  }

  /// Spring hands in what every list needs, so that views need not.
  @Autowired
  final void standsOn(ListDesk desk, ScreenDoor door, TransactionTemplate trial) {
    this.desk = desk;
    this.door = door;
    this.trial = trial;
    views = new ViewMenu(desk, () -> state, this::change);
    bar.addComponentAsFirst(views);
  }

  // What a view says about itself

  /// Adds a column; the first one names the row and leads to it.
  ///
  /// @param id the column's name for sorting, also in the address
  protected final ListColumn<T> column(
      String id, String header, Function<T, ? extends @Nullable Object> value) {
    var column = new ListColumn<T>(id, header, value);
    columns.add(column);
    return column;
  }

  /// Amounts or numbers, at the right.
  protected final ListColumn<T> figures(
      String id, String header, Function<T, ? extends @Nullable Object> value) {
    return column(id, header, value).right();
  }

  /// Offers a search.
  ///
  /// @param what by what one finds: “姓名、拼音、手机尾号”
  protected final void searchable(String what) {
    search.setPlaceholder(what);
    search.setAriaLabel(what);
    search.setVisible(true);
  }

  /// Filters by one of a handful of constants; [ListState#choice] reads it.
  protected final <E extends Enum<E>> void choice(String name, String label, Class<E> choices) {
    choice(name, label, Arrays.asList(choices.getEnumConstants()), Enum::name, choice -> t(choice));
  }

  /// Filters by one of several things; [ListState#value] and [ListState#id] read it.
  protected final <E> void choice(
      String name,
      String label,
      List<E> choices,
      Function<E, String> id,
      Function<E, String> said) {
    choice(name, label, choices, id, said, null);
  }

  /// The same, but the address may name others, too: the list is as narrow as it says.
  ///
  /// @param other how a chip calls those
  protected final <E> void anyOf(
      String name,
      String label,
      List<E> choices,
      Function<E, String> id,
      Function<E, String> said,
      String other) {
    choice(name, label, choices, id, said, other);
  }

  private <E> void choice(
      String name,
      String label,
      List<E> choices,
      Function<E, String> id,
      Function<E, String> said,
      @Nullable String other) {
    var field = new ComboBox<E>();
    field.setPlaceholder(label);
    field.setAriaLabel(label);
    field.setItems(choices);
    field.setItemLabelGenerator(said::apply);
    field.setClearButtonVisible(true);
    field.addValueChangeListener(chosen ->
        change(state.filtered(name, Optional.ofNullable(chosen.getValue()).map(id).orElse(null))));
    filter(field);
    Function<String, Optional<E>> find =
        value -> choices.stream().filter(choice -> id.apply(choice).equals(value)).findFirst();
    known.put(
        name,
        new Filter(
            label,
            value -> field.setValue(value == null ? null : find.apply(value).orElse(null)),
            value -> other != null || find.apply(value).isPresent(),
            value -> find.apply(value).map(said).orElse(Objects.requireNonNullElse(other, value))));
  }

  /// Those beyond the first few wait until they are asked for; on a phone all of them do.
  private void filter(Component field) {
    if (filters.getComponentCount() >= FILTERS_AT_ONCE) {
      field.getElement().getClassList().add("more");
      moreFilters.setVisible(true);
    }
    filters.add(field);
  }

  private void unfold(boolean all) {
    filters.setClassName("all", all);
    moreFilters.setText(t(all ? "ui.kit.list.fewerFilters" : "ui.kit.list.moreFilters"));
    moreFilters.getElement().setAttribute("aria-expanded", String.valueOf(all));
  }

  /// Filters by a day; [ListState#day] reads it.
  protected final void day(String name, String label) {
    DatePicker field = Fields.day("");
    field.setPlaceholder(label);
    field.setAriaLabel(label);
    field.setClearButtonVisible(true);
    field.addValueChangeListener(chosen ->
        change(
            state.filtered(
                name,
                Optional.ofNullable(chosen.getValue()).map(LocalDate::toString).orElse(null))));
    filter(field);
    known.put(
        name,
        new Filter(
            label,
            value -> field.setValue(value == null ? null : state.day(name)),
            value -> state.day(name) != null,
            Function.identity()));
  }

  /// Filters by a yes; [ListState#flag] reads it.
  protected final void flag(String name, String label) {
    var button = new Button(label);
    button.addClassName("flag");
    button.addClickListener(
        click -> change(state.filtered(name, state.flag(name) ? null : "true")));
    filter(button);
    known.put(
        name,
        new Filter(
            label,
            value -> {
              var on = "true".equals(value);
              button.setClassName("on", on);
              button.getElement().setAttribute("aria-pressed", String.valueOf(on));
            },
            "true"::equals,
            value -> ""));
  }

  /// A filter without a field, for those who come from a figure elsewhere; shown as a chip.
  protected final void hiddenFilter(String name, String label, Function<String, String> said) {
    known.put(name, new Filter(label, value -> {}, value -> true, said));
  }

  /// Figures above the list, made anew whenever it is narrowed or widened.
  protected final void above(Function<ListState, Component> figures) {
    this.figures = figures;
    above.setVisible(true);
  }

  /// A row leads to a record.
  ///
  /// @param path its address without leading slash
  protected final void opens(Function<T, String> path) {
    this.path = path;
  }

  /// Offers something to be done with many rows at once. Before it is done, people see with which
  /// rows it can be, and why not with the others.
  ///
  /// @param name a verb, e.g. “分配”
  /// @param form what is to be said first, for the rows that were chosen
  protected final void bulk(String id, String name, Function<List<T>, BulkForm<T>> form) {
    if (selection == null) {
      selection =
          new Selection<>(
              grid,
              this::identity,
              (offset, limit) -> rows.list(state, state.sorting(usual), offset, limit));
      add(selection);
    }
    selection.offer(id, name, chosen -> prepare(name, chosen, form.apply(chosen)));
  }

  private void prepare(String name, List<T> chosen, BulkForm<T> form) {
    var fields = form.fields();
    if (fields == null) {
      preview(name, chosen, form.deed().get());
      return;
    }
    var dialog = new FormDialog(t("ui.kit.bulk.title", name, chosen.size()));
    fields.accept(dialog);
    dialog
        .save("bulk-next", t("ui.kit.bulk.next"), () -> preview(name, chosen, form.deed().get()))
        .open();
  }

  private void preview(String name, List<T> chosen, BulkForm.Deed<T> deed) {
    new BulkPreview<>(
            name,
            chosen,
            row -> columns.getFirst().text(row, fmt),
            deed,
            Objects.requireNonNull(trial),
            Objects.requireNonNull(door),
            this::afresh)
        .look();
  }

  /// What was chosen may not be what it was.
  private void afresh() {
    if (selection != null) {
      selection.clear();
    }
    show();
  }

  private Object identity(T row) {
    return path == null ? row : path.apply(row);
  }

  /// Where rows come from; comes last, when columns and filters are known.
  ///
  /// @param usual how the list is sorted until told otherwise
  protected final void rows(Sorting usual, Rows<T> rows, Count counter) {
    this.usual = usual;
    this.rows = rows;
    this.counter = counter;
    layOut();
    tools.add(columnChooser());
    grid.setItems(
        new CallbackDataProvider<T, Void>(
            query ->
                rows
                    .list(state, state.sorting(usual), query.getOffset(), query.getLimit())
                    .stream(),
            query -> counted(),
            this::identity));
  }

  /// Lets those who may take the list with them as a file.
  ///
  /// @param file its name without ending
  protected final void exportable(Exports exports, String file) {
    if (exports.allowed()) {
      tools.add(
          new ExportMenu(
              exports,
              file,
              this::departure,
              (screen, command) -> Objects.requireNonNull(door).enter(screen, command)));
    }
  }

  /// What is shown now, all of it, ready to leave.
  final Departure<T> departure() {
    var asked = state;
    return new Departure<>(
        list(),
        asked.query().getQueryString(),
        counter.count(asked),
        chosen(),
        fmt,
        (offset, limit) -> rows.list(asked, asked.sorting(usual), offset, limit));
  }

  /// What stands there while there is nothing at all.
  protected final void emptyHint(String title, String hint, Component... actions) {
    empty.atFirst = () -> new EmptyState(title, hint, actions);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    super.onAttach(attached);
    getElement()
        .executeJs(
            "import('/js/list.js').then(list => list.keys(this, $0, $1))",
            search.getElement(),
            grid.getElement());
  }

  /// Enter on a row opens it.
  @ClientCallable
  final void enter(String key) {
    var row = grid.getDataCommunicator().getKeyMapper().get(key);
    if (row != null) {
      open(row);
    }
  }

  // What happens then

  /// What the address asks for.
  protected final ListState state() {
    return state;
  }

  /// Reads the rows again.
  protected final void refresh() {
    grid.getDataProvider().refreshAll();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    location = event.getLocation();
    state = ListState.of(location.getQueryParameters());
    if (desk != null && views != null) {
      layout = desk.layout(list());
      views.read(list());
      opened(views);
    }
    forgetWhatIsUnknown();
    layWidths();
    show();
  }

  /// An address that only names a view, or nothing, means what the view, or the preferred one,
  /// says.
  private void opened(ViewMenu views) {
    if (state.isOpen()) {
      views.preferred().ifPresent(view -> state = state.opening(view));
    } else if (state.isViewOnly()) {
      views.find(state.view()).ifPresent(view -> state = state.opening(view));
    }
    if (state.view() != null && views.find(state.view()).isEmpty()) {
      state = state.viewing(null);
    }
  }

  /// The address says what is shown, also where a view decided that.
  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    if (!ListState.of(location.getQueryParameters()).equals(state)) {
      writeAddress();
    }
  }

  /// What the list goes by: its address without query.
  private String list() {
    return location.getPath().replaceFirst("/+$", "");
  }

  /// The address of what is shown.
  final String address() {
    return new Location(location.getPath(), state.query()).getPathWithQueryParameters();
  }

  /// Old addresses may ask for what is no more.
  private void forgetWhatIsUnknown() {
    known.forEach((name, filter) -> {
      var value = state.value(name);
      if (value != null && !filter.takes.test(value)) {
        state = state.filtered(name, null);
      }
    });
    var sorting = state.sorting(usual);
    if (!sorting.equals(usual)
        && columns.stream()
            .noneMatch(column -> column.sortable && column.id.equals(sorting.column()))) {
      state = state.sorted(null);
    }
  }

  /// Shows another state and writes it into the address.
  private void change(ListState next) {
    if (showing || next.equals(state)) {
      return;
    }
    if (selection != null && !next.isNarrowedAs(state)) {
      selection.clear();
    }
    state = next;
    forgetWhatIsUnknown();
    writeAddress();
    show();
  }

  private void writeAddress() {
    getUI()
        .ifPresent(screen ->
            screen
                .getPage()
                .getHistory()
                .replaceState(null, new Location(location.getPath(), state.query())));
  }

  private void show() {
    showing = true;
    try {
      search.setValue(Objects.requireNonNullElse(state.text(), ""));
      known.forEach((name, filter) -> filter.field.accept(state.value(name)));
      var sorting = state.sorting(usual);
      Optional.ofNullable(grid.getColumnByKey(sorting.column()))
          .filter(Grid.Column::isSortable)
          .ifPresent(column ->
              grid.sort(
                  List.of(
                      new GridSortOrder<>(
                          column,
                          sorting.descending()
                              ? SortDirection.DESCENDING
                              : SortDirection.ASCENDING))));
      chips();
      above.removeAll();
      above.add(figures.apply(state));
      visible();
      if (views != null) {
        views.show();
      }
    } finally {
      showing = false;
    }
    refresh();
  }

  private void chips() {
    chips.removeAll();
    known.forEach((name, filter) -> {
      var value = state.value(name);
      if (value != null) {
        var said = filter.said.apply(value);
        var chip =
            new Button(
                said.isEmpty() ? filter.label : filter.label + ": " + said,
                new Icon("close"),
                click -> change(state.filtered(name, null)));
        chip.setIconAfterText(true);
        chip.addClassName("chip");
        chip.setAriaLabel(t("ui.kit.list.removeFilter", filter.label));
        chips.add(chip);
      }
    });
    if (state.isFiltered()) {
      var reset = new Button(t("ui.kit.list.reset"), click -> change(state.unfiltered()));
      reset.addThemeVariants(ButtonVariant.TERTIARY);
      reset.addClassName("chip-reset");
      chips.add(reset);
    }
  }

  private int counted() {
    var all = Math.toIntExact(counter.count(state));
    count.setText(t("ui.kit.list.count", all));
    if (selection != null) {
      selection.outOf(all);
    }
    empty.show();
    return all;
  }

  private void open(T row) {
    if (path != null) {
      var address = path.apply(row);
      getUI().ifPresent(screen -> screen.navigate(address));
    }
  }

  private void sortedBy(List<GridSortOrder<T>> orders) {
    change(
        state.sorted(
            orders.stream()
                .findFirst()
                .map(order ->
                    new Sorting(
                        order.getSorted().getKey(),
                        order.getDirection() == SortDirection.DESCENDING))
                .filter(sorting -> !sorting.equals(usual))
                .orElse(null)));
  }

  // Columns and cards

  private void layOut() {
    for (var column : columns) {
      var naming = column == columns.getFirst();
      var shown =
          grid.addColumn(
                  LitRenderer.<T>of(
                          naming && path != null
                              ? "<a router-link href=${item.path} class='row-link'>${item.text}</a>"
                              : "<span class=${item.css}>${item.text}</span>")
                      .withProperty("text", row -> column.text(row, fmt))
                      .withProperty("css", column::css)
                      .withProperty("path", row -> path == null ? "" : path.apply(row)))
              .setKey(column.id)
              .setHeader(column.header)
              .setResizable(true)
              .setSortable(column.sortable);
      wide(column, shown);
      if (column.sortable) {
        shown.setSortProperty(column.id);
      }
      if (column.right) {
        shown.setTextAlign(ColumnTextAlign.END);
      }
    }
    grid.getColumnByKey(columns.getFirst().id).setFrozen(true);
    grid.addColumn(
            LitRenderer.<T>of(
                    """
                    <div class='row-card'>
                      <div class='row-card-head'>
                        <strong>${item.name}</strong>
                        ${item.badges.map((b) => html`<span class=${b.what}>${b.text}</span>`)}
                      </div>
                      <div class='row-card-facts'>
                        ${item.facts.map((f) => html`<span><small>${f.what}</small> ${f.text}</span>`)}
                      </div>
                    </div>\
                    """)
                .withProperty("name", row -> columns.getFirst().text(row, fmt))
                .withProperty("badges", this::badges)
                .withProperty("facts", this::facts))
        .setKey("card")
        .setVisible(false);
    sortOnPhones();
  }

  private void wide(ListColumn<T> column, Grid.Column<T> shown) {
    shown.setFlexGrow(column.wide || column == columns.getFirst() ? 1 : 0);
    if (column.mono) {
      shown.setAutoWidth(false).setWidth("13em");
    } else {
      shown.setAutoWidth(true);
    }
  }

  private List<Fact> badges(T row) {
    return columns.stream()
        .filter(column -> column.tone != null)
        .map(column -> new Fact(column.css(row), column.text(row, fmt)))
        .filter(Fact::says)
        .toList();
  }

  private List<Fact> facts(T row) {
    return chosen().stream()
        .skip(1)
        .filter(column -> column.tone == null)
        .map(column -> new Fact(column.header, column.text(row, fmt)))
        .filter(Fact::says)
        .limit(FACTS_OF_A_CARD)
        .toList();
  }

  private void sortOnPhones() {
    var sortable = columns.stream().filter(column -> column.sortable).toList();
    var order = new Select<Sorting>();
    order.addClassName("only-phone");
    order.setLabel(t("ui.kit.list.sort"));
    order.setItems(
        sortable.stream()
            .flatMap(column -> List.of(Sorting.up(column.id), Sorting.down(column.id)).stream())
            .toList());
    order.setItemLabelGenerator(sorting ->
        sortable.stream()
                .filter(column -> column.id.equals(sorting.column()))
                .map(column -> column.header)
                .findFirst()
                .orElse(sorting.column())
            + (sorting.descending() ? " ↓" : " ↑"));
    order.addValueChangeListener(chosen -> {
      if (chosen.isFromClient()) {
        change(state.sorted(chosen.getValue()));
      }
    });
    filters.add(order);
  }

  /// The columns in force, in their order: those of the address, else those the member chose, else
  /// the usual ones. The first one names the row, and stays.
  private List<ListColumn<T>> chosen() {
    var wanted = state.columns().isEmpty() ? layout.columns() : state.columns();
    return wanted.isEmpty()
        ? columns.stream().filter(column -> column == columns.getFirst() || !column.hidden).toList()
        : Stream.concat(
                Stream.of(columns.getFirst()),
                wanted.stream().flatMap(id -> columns.stream().filter(any -> any.id.equals(id))))
            .distinct()
            .toList();
  }

  /// All columns: the chosen ones in their order, then the others.
  private List<ListColumn<T>> inOrder() {
    return Stream.concat(chosen().stream(), columns.stream()).distinct().toList();
  }

  private void visible() {
    var chosen = chosen();
    for (var column : columns) {
      grid.getColumnByKey(column.id).setVisible(!phone && chosen.contains(column));
    }
    Optional.ofNullable(grid.getColumnByKey("card"))
        .ifPresent(card -> {
          card.setVisible(phone);
          grid.setColumnOrder(
              Stream.concat(
                      inOrder().stream().map(column -> grid.getColumnByKey(column.id)),
                      Stream.of(card))
                  .toList());
        });
    grid.setClassName("cards", phone);
  }

  private void layWidths() {
    layout
        .widths()
        .forEach((id, pixels) ->
            Optional.ofNullable(grid.getColumnByKey(id))
                .ifPresent(
                    column -> column.setAutoWidth(false).setFlexGrow(0).setWidth(pixels + "px")));
  }

  private void fit(boolean narrow) {
    if (narrow != phone) {
      phone = narrow;
      visible();
      grid.recalculateColumnWidths();
    }
  }

  private Component columnChooser() {
    var button = quiet("columns", t("ui.kit.list.columns"));
    button.setId("choose-columns");
    button.addClickListener(click -> chooseColumns());
    return button;
  }

  private void chooseColumns() {
    var chosen = chosen();
    new ColumnChooser(
            inOrder().stream()
                .skip(1)
                .map(column ->
                    new ColumnChooser.Choice(column.id, column.header, chosen.contains(column)))
                .toList(),
            this::choose,
            this::layOutAsUsual)
        .open();
  }

  /// Shows these columns in this order. Within a saved view that is a change of the view; otherwise
  /// the member wants the list to be so from now on.
  private void choose(List<String> ids) {
    var usual =
        columns.stream().skip(1).filter(column -> !column.hidden).map(column -> column.id).toList();
    if (state.view() != null) {
      change(state.showing(ids.isEmpty() ? List.of(columns.getFirst().id) : ids));
      return;
    }
    layOut(
        layout.showing(
            ids.equals(usual) ? List.of() : ids.isEmpty() ? List.of(columns.getFirst().id) : ids));
    change(state.showing(List.of()));
  }

  private void layOutAsUsual() {
    layOut(ListLayout.USUAL);
    for (var column : columns) {
      wide(column, grid.getColumnByKey(column.id).setWidth(UNTIL_MEASURED));
    }
    change(state.showing(List.of()));
    grid.recalculateColumnWidths();
  }

  private void layOut(ListLayout wanted) {
    layout = wanted;
    if (desk != null) {
      desk.arrange(list(), wanted);
    }
    visible();
  }

  /// Somebody dragged a column elsewhere.
  final void reordered(List<Grid.Column<T>> order) {
    var shown = chosen().stream().map(column -> column.id).toList();
    var ids =
        order.stream()
            .map(Grid.Column::getKey)
            .filter(id -> shown.contains(id) && !id.equals(columns.getFirst().id))
            .toList();
    choose(ids);
    visible();
  }

  /// Somebody made a column wider or narrower.
  final void resized(Grid.Column<T> column) {
    var width = Objects.requireNonNullElse(column.getWidth(), "");
    if (width.matches("\\d{1,4}(\\.\\d+)?px")) {
      var pixels = Math.round(Float.parseFloat(width.substring(0, width.length() - 2)));
      layOut(layout.wide(column.getKey(), Math.max(1, pixels)));
    }
  }

  private static Button quiet(String icon, String text) {
    var button = new Button(text, new Icon(icon));
    button.addThemeVariants(ButtonVariant.TERTIARY);
    return button;
  }

  /// Nothing here yet, or nothing found.
  private final class EmptyHint extends Div {

    private Supplier<Component> atFirst = () -> new EmptyState(t("ui.kit.list.empty"), "");

    void show() {
      removeAll();
      add(
          state.isFiltered()
              ? new EmptyState(
                  t("ui.kit.list.nothingFound"),
                  t("ui.kit.list.nothingFound.hint"),
                  new Button(t("ui.kit.list.reset"), click -> change(state.unfiltered())))
              : atFirst.get());
    }
  }
}

package app.forecourt.ui.imports;

import static app.forecourt.ui.kit.Says.listed;
import static app.forecourt.ui.kit.Says.t;
import static java.util.stream.Collectors.joining;

import app.forecourt.imports.Cells;
import app.forecourt.imports.ImportCard;
import app.forecourt.imports.ImportField;
import app.forecourt.imports.ImportId;
import app.forecourt.imports.ImportRow;
import app.forecourt.imports.ImportState;
import app.forecourt.imports.ImportsDesk;
import app.forecourt.organization.Action;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.Icon;
import app.forecourt.ui.kit.KpiTile;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.kit.Refusals;
import app.forecourt.ui.kit.Says;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Steps;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vocabulary.Effect;
import app.forecourt.vocabulary.FieldRefusal;
import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An import on its way: which column is what, what would happen, how far it is, what has become of
/// it. While a job is at it the screen looks every second, on whichever node the job is.
@Route("admin/imports")
@PermitAll
@Needs(value = Action.API_TOKENS, verb = Verb.WRITE)
class ImportView extends RecordPage implements HasUrlParameter<String> {

  private static final int MS_BETWEEN_LOOKS = 1_000;
  private static final int SHOWN = 100;

  private final ImportsDesk desk;
  private final OrganizationDesk organization;
  private final Permissions permissions;
  private final Texts texts;
  private final Fmt fmt = Fmt.here();
  private final Locale language = Says.language();
  private final Map<String, ComboBox<Integer>> columns = new LinkedHashMap<>();
  private @Nullable ComboBox<StoreRow> store;
  private @Nullable Registration looking;
  private ImportCard card;
  private boolean remapping;

  @SuppressWarnings("NullAway.Init") // known as soon as the address is
  ImportView(
      ImportsDesk desk, OrganizationDesk organization, Permissions permissions, Texts texts) {
    this.desk = desk;
    this.organization = organization;
    this.permissions = permissions;
    this.texts = texts;
  }

  @Override
  public void setParameter(BeforeEvent event, String address) {
    remapping = false;
    show(desk.card(new ImportId(idIn(address))));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    looking = attached.getUI().addPollListener(poll -> look());
    pace();
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    detached.getUI().setPollInterval(-1);
    if (looking != null) {
      looking.remove();
    }
  }

  /// Looks how far the job has come.
  void look() {
    if (card.state().isAtWork()) {
      show(desk.card(card.id()));
    }
  }

  private void pace() {
    getUI()
        .ifPresent(
            screen -> screen.setPollInterval(card.state().isAtWork() ? MS_BETWEEN_LOOKS : -1));
  }

  private void show(ImportCard now) {
    card = now;
    clear();
    heading(card.fileName());
    beside(new StatusBadge(card.state(), ImportTones.of(card.state())));
    meta(
        t(card.kind()),
        t("ui.imports.rowCount", card.rows()),
        card.storeName().isEmpty() ? t("ui.imports.wholeGroup") : card.storeName(),
        card.by(),
        fmt.moment(card.sentAt()));
    action(t("ui.imports.back"), () -> getUI().ifPresent(ui -> ui.navigate(ImportsView.class)))
        .setId("import-back");
    top(new Steps(ImportsView.steps(), step()));
    switch (remapping ? ImportState.MAPPING : card.state()) {
      case MAPPING -> mapping();
      case CHECKING, RUNNING -> progress();
      case CHECKED -> tried();
      case DONE -> done();
      case FAILED -> failed();
    }
    pace();
  }

  private int step() {
    return switch (remapping ? ImportState.MAPPING : card.state()) {
      case MAPPING, FAILED -> 1;
      case CHECKING -> 2;
      case CHECKED, RUNNING -> 3;
      case DONE -> ImportsView.steps().size();
    };
  }

  // Which column is what

  private void mapping() {
    columns.clear();
    var form = new FormLayout();
    form.setAutoResponsive(true);
    form.setAutoRows(true);
    form.setExpandColumns(true);
    form.setExpandFields(true);
    form.setMaxColumns(3);
    var headers = IntStream.range(0, card.headers().size()).boxed().toList();
    for (var field : desk.fields(card.kind())) {
      var choice = Fields.pick(named(field.name()), headers, this::column);
      choice.setId("column-" + field.name());
      choice.setRequiredIndicatorVisible(field.needed());
      choice.setPlaceholder(t("ui.imports.notInFile"));
      choice.setValue(card.mapping().get(field.name()));
      columns.put(field.name(), choice);
      form.add(choice);
    }
    left(t("ui.imports.mapping"), quiet(t("ui.imports.mapping.hint")), form);
    store = stores();
    right(t("ui.imports.store"), store, quiet(t("ui.imports.mapping.empty")));
    primary(t("ui.imports.check"), this::check).setId("import-check");
  }

  private ComboBox<StoreRow> stores() {
    var reach = permissions.sight(Action.API_TOKENS, Verb.WRITE).stores();
    var choices = organization.stores().stream().filter(one -> reach.contains(one.id())).toList();
    var choice = Fields.pick("", choices, StoreRow::name);
    choice.setAriaLabel(t("ui.imports.store"));
    choice.setId("import-home");
    choice.setHelperText(
        t(
            permissions.mayEverywhere(Action.API_TOKENS, Verb.WRITE)
                ? "ui.imports.store.hint.group"
                : "ui.imports.store.hint"));
    choices.stream()
        .filter(one -> one.id().equals(card.store()))
        .findFirst()
        .ifPresent(choice::setValue);
    return choice;
  }

  /// `B · 手机号`.
  private String column(int at) {
    return Cells.letters(at) + " · " + card.headers().get(at);
  }

  private String named(String field) {
    return t(ImportField.key(card.kind(), field));
  }

  private void check() {
    var chosen = new LinkedHashMap<String, Integer>();
    columns.forEach((field, choice) -> {
      choice.setInvalid(false);
      if (choice.getValue() != null) {
        chosen.put(field, choice.getValue());
      }
    });
    var home = store == null ? null : store.getValue();
    try {
      var mapped = desk.map(card.id(), chosen, home == null ? null : home.id(), card.version());
      remapping = false;
      show(desk.check(mapped.id(), mapped.version()));
    } catch (RuntimeException failed) {
      var field =
          Refusals.refusal(failed)
              .filter(FieldRefusal.class::isInstance)
              .map(refusal -> columns.get(((FieldRefusal) refusal).field()))
              .orElseThrow(() -> failed);
      field.setErrorMessage(Refusals.sentence(failed).orElse(""));
      field.setInvalid(true);
      field.focus();
    }
  }

  // How far it is

  private void progress() {
    var done = card.progress().rows();
    var said =
        t(
            card.state() == ImportState.CHECKING ? "ui.imports.checking" : "ui.imports.running",
            done,
            card.rows());
    var bar = new ProgressBar(0, Math.max(1, card.rows()), Math.min(done, card.rows()));
    bar.setId("import-progress");
    bar.getElement().setAttribute("aria-label", said);
    var line = new Paragraph(said);
    line.getElement().setAttribute("role", "status");
    left("", line, bar, quiet(t("ui.imports.mayLeave")));
    right(t("ui.imports.counted"), tiles());
  }

  // What would happen, and what has

  private void tried() {
    var taken = card.progress().added() + card.progress().changed();
    if (taken > 0) {
      primary(t("ui.imports.run", taken), this::run).setId("import-run");
    }
    action(t("ui.imports.remap"), this::remap).setId("import-remap");
    top(tiles());
    rows(t("ui.imports.preview"));
    right(
        t("ui.imports.step.run"),
        quiet(t(taken > 0 ? "ui.imports.run.hint" : "ui.imports.run.nothing")),
        rejects());
  }

  private void done() {
    top(tiles());
    rows(t("ui.imports.step.result"));
    right(
        t("ui.imports.step.result"),
        quiet(t("ui.imports.done", fmt.moment(card.finishedAt()))),
        rejects());
  }

  private void failed() {
    left(
        "",
        new EmptyState(
            t("ui.imports.failed"),
            t(String.valueOf(card.failure())),
            new Button(t("ui.imports.remap"), click -> remap())));
    right(t("ui.imports.counted"), tiles());
  }

  private void remap() {
    remapping = true;
    show(card);
  }

  private void run() {
    if (Refusals.allowed(() -> desk.run(card.id(), card.version()))) {
      show(desk.card(card.id()));
    }
  }

  private Div tiles() {
    var counts = card.progress();
    var tiles =
        new Div(
            tile(Effect.NEW, counts.added()),
            tile(Effect.CHANGED, counts.changed()),
            tile(Effect.UNCHANGED, counts.unchanged()),
            tile(Effect.REFUSED, counts.refused()));
    tiles.addClassName("kpis");
    return tiles;
  }

  private KpiTile tile(Effect effect, int count) {
    var tile = new KpiTile(t(effect), fmt.count(count));
    tile.setId("import-" + effect);
    return tile;
  }

  private Component rejects() {
    if (card.progress().refused() == 0) {
      return quiet(t("ui.imports.rejects.none"));
    }
    var link = new Anchor();
    link.setId("import-rejects");
    link.setHref(
        (DownloadHandler)
            download -> {
              download.setFileName(t("ui.imports.rejects") + ".xlsx");
              download.setContentType(
                  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
              desk.rejects(card.id(), download.getOutputStream(), language);
            });
    link.getElement().setAttribute("download", true);
    link.addClassName("button-like");
    link.add(
        new Icon("download"),
        new Span(t("ui.imports.rejects.download", card.progress().refused())));
    return new Div(link, quiet(t("ui.imports.rejects.until", fmt.day(card.keptUntil()))));
  }

  private void rows(String title) {
    var shown = new Select<String>();
    shown.setAriaLabel(t("ui.imports.shown"));
    shown.setId("import-shown");
    shown.setItems("", Effect.REFUSED.name());
    shown.setItemLabelGenerator(
        which -> which.isEmpty() ? t("ui.imports.shown.first", SHOWN) : t(Effect.REFUSED));
    var table = new Div();
    table.addClassName("figures-scroll");
    shown.addValueChangeListener(chosen -> {
      table.removeAll();
      table.add(table(chosen.getValue().isEmpty() ? null : Effect.REFUSED));
    });
    left(title, shown, table);
    shown.setValue(card.progress().refused() > 0 ? Effect.REFUSED.name() : "");
  }

  private Component table(@Nullable Effect effect) {
    var rows = desk.rows(card.id(), effect, 0, SHOWN);
    if (rows.isEmpty()) {
      return new EmptyState(t("ui.imports.shown.none"), "");
    }
    var head = new NativeTableRow();
    for (var key : List.of("row", "effect", "content", "why")) {
      head.add(new NativeTableHeaderCell(t("ui.imports.column." + key)));
    }
    var body = new NativeTableBody();
    rows.forEach(row -> body.add(line(row)));
    var table = new NativeTable(new NativeTableHeader(head), body);
    table.addClassNames("figures", "import-rows");
    table.setId("import-rows");
    return table;
  }

  private NativeTableRow line(ImportRow row) {
    var number = new NativeTableHeaderCell(t("ui.imports.nth", row.number()));
    number.getElement().setAttribute("scope", "row");
    return new NativeTableRow(
        number,
        cell("effect", new StatusBadge(row.effect(), ImportTones.of(row.effect()))),
        cell("content", new Span(content(row))),
        cell("why", new Span(why(row))));
  }

  private static NativeTableCell cell(String key, Component content) {
    var cell = new NativeTableCell();
    cell.add(content);
    cell.getElement().setAttribute("data-label", t("ui.imports.column." + key));
    return cell;
  }

  /// What stands in the columns that are mapped.
  private String content(ImportRow row) {
    return desk.fields(card.kind()).stream()
        .map(field -> card.mapping().get(field.name()))
        .filter(column -> column != null && column < row.cells().size())
        .map(column -> row.cells().get(column))
        .filter(text -> !text.isEmpty())
        .collect(joining(" · "));
  }

  private String why(ImportRow row) {
    return row.effect() == Effect.REFUSED
        ? row.reasons().stream()
            .map(reason -> reason.said(card.kind(), texts, language))
            .collect(joining("\n"))
        : row.changes().stream().map(this::named).collect(listed());
  }

  private static Paragraph quiet(String text) {
    var line = new Paragraph(text);
    line.addClassName("quiet");
    return line;
  }
}

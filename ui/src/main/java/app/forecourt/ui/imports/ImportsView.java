package app.forecourt.ui.imports;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.imports.ImportCard;
import app.forecourt.imports.ImportKind;
import app.forecourt.imports.ImportsDesk;
import app.forecourt.organization.Action;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.Icon;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.PhoneWidth;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.kit.Refusals;
import app.forecourt.ui.kit.Says;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Steps;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.shell.Needs;
import app.forecourt.ui.shell.Scope;
import app.forecourt.ui.shell.TenantUi;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where files are sent, and which were before.
@Route("admin/imports")
@Menu(title = "ui.imports.title", order = 94)
@PermitAll
@Needs(value = Action.API_TOKENS, verb = Verb.WRITE)
class ImportsView extends Page implements BeforeEnterObserver {

  private static final int MOST_MEGABYTES = 10;
  private static final int SHOWN = 100;
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ImportsDesk desk;
  private final Grid<ImportCard> history = new Grid<>();
  private final Select<ImportKind> kind;
  private final ComboBox<StoreRow> store;
  private final Div template = new Div();
  private final Locale language = Says.language();

  ImportsView(ImportsDesk desk, OrganizationDesk organization, Permissions permissions) {
    super(t("ui.imports.title"));
    this.desk = desk;
    kind = Fields.choice(t("ui.imports.kind"), desk.kinds(), one -> t(one));
    kind.setId("import-kind");
    kind.addValueChangeListener(chosen -> offerTemplate(chosen.getValue()));
    var reach = permissions.sight(Action.API_TOKENS, Verb.WRITE).stores();
    store = Fields.pick(t("ui.imports.store"), stores(organization, reach), StoreRow::name);
    store.setId("import-store");
    store.setHelperText(
        t(
            permissions.mayEverywhere(Action.API_TOKENS, Verb.WRITE)
                ? "ui.imports.store.hint.group"
                : "ui.imports.store.hint"));
    store.setVisible(reach.size() > 1);
    stores(organization, reach).stream()
        .filter(one -> Scope.store().filter(one.id()::equals).isPresent())
        .findFirst()
        .ifPresent(store::setValue);
    desk.kinds().stream().findFirst().ifPresent(kind::setValue);
    var upload = Fields.speaking(new Upload(this::receive));
    upload.setId("import-file");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(MOST_MEGABYTES * 1024 * 1024);
    upload.setAcceptedFileTypes(WORKBOOK, ".xlsx", "text/csv", ".csv", ".txt");
    upload.addFileRejectedListener(rejected -> Toast.error(rejected.getErrorMessage()));
    var what = new Div(kind, store);
    what.addClassName("import-what");
    template.addClassName("import-template");
    add(
        new Steps(steps(), 0),
        RecordPage.section(
            t("ui.imports.new"),
            what,
            upload,
            quiet(t("ui.imports.limits", MOST_MEGABYTES)),
            template),
        RecordPage.section(t("ui.imports.history"), history()));
  }

  /// What is done one after the other.
  static List<String> steps() {
    return List.of(
        t("ui.imports.step.upload"),
        t("ui.imports.step.mapping"),
        t("ui.imports.step.check"),
        t("ui.imports.step.run"),
        t("ui.imports.step.result"));
  }

  /// A list leads here with what it wants: `?kind=CUSTOMERS`.
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    history.setItems(desk.newest(null, SHOWN));
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("kind")
        .flatMap(
            wanted -> desk.kinds().stream().filter(one -> one.name().equals(wanted)).findFirst())
        .ifPresent(kind::setValue);
  }

  private static List<StoreRow> stores(OrganizationDesk organization, Set<StoreId> reach) {
    return organization.stores().stream().filter(one -> reach.contains(one.id())).toList();
  }

  private static Paragraph quiet(String text) {
    var line = new Paragraph(text);
    line.addClassName("quiet");
    return line;
  }

  private void offerTemplate(@Nullable ImportKind chosen) {
    template.removeAll();
    if (chosen != null) {
      var link = new Anchor();
      link.setId("import-template");
      link.setHref(
          (DownloadHandler)
              download -> {
                download.setFileName(t(chosen) + ".xlsx");
                download.setContentType(WORKBOOK);
                desk.template(chosen, download.getOutputStream(), language);
              });
      link.getElement().setAttribute("download", true);
      link.addClassName("button-like");
      link.add(new Icon("download"), new Span(t("ui.imports.template", chosen)));
      template.add(link, quiet(t("ui.imports.template.hint")));
    }
  }

  private Grid<ImportCard> history() {
    var fmt = Fmt.here();
    history.setId("imports");
    history
        .addComponentColumn(card -> new Anchor("admin/imports/" + card.id(), card.fileName()))
        .setHeader(t("ui.imports.file"))
        .setFlexGrow(2);
    history
        .addComponentColumn(card -> new StatusBadge(card.state(), ImportTones.of(card.state())))
        .setHeader(t("ui.imports.state"));
    PhoneWidth.leaveOut(
        history,
        history.addColumn(card -> t(card.kind())).setHeader(t("ui.imports.kind")),
        history.addColumn(ImportCard::by).setHeader(t("ui.imports.by")),
        history.addColumn(card -> fmt.moment(card.sentAt())).setHeader(t("ui.imports.sentAt")),
        history
            .addColumn(card ->
                t(
                    "ui.imports.counts",
                    card.progress().added(),
                    card.progress().changed(),
                    card.progress().unchanged(),
                    card.progress().refused()))
            .setHeader(t("ui.imports.rows"))
            .setFlexGrow(2));
    history.setSelectionMode(Grid.SelectionMode.NONE);
    history.setAllRowsVisible(true);
    history.setEmptyStateComponent(
        new EmptyState(t("ui.imports.empty"), t("ui.imports.empty.hint")));
    return history;
  }

  /// Reads the file where it comes in, on the request's own thread: only there it is known whose it
  /// is. The screen is told afterwards.
  private void receive(UploadEvent event) throws IOException {
    var screen = event.getUI();
    try (var in = event.getInputStream()) {
      var card = take(event.getFileName(), in.readNBytes(MOST_MEGABYTES * 1024 * 1024 + 1));
      var _ = TenantUi.access(screen, () -> screen.navigate("admin/imports/" + card.id()));
    } catch (RuntimeException failed) {
      var sentence = Refusals.sentence(failed).orElseThrow(() -> failed);
      var _ = TenantUi.access(screen, () -> Toast.error(sentence));
    }
  }

  /// Hands a file in as what was chosen.
  ImportCard take(String fileName, byte[] content) {
    var chosen = store.getValue();
    return desk.upload(kind.getValue(), chosen == null ? null : chosen.id(), fileName, content);
  }
}

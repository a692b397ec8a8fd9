package app.forecourt.ui.audit;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.audit.AuditDesk;
import app.forecourt.audit.AuditFilter;
import app.forecourt.audit.AuditKind;
import app.forecourt.audit.AuditRow;
import app.forecourt.audit.Verdict;
import app.forecourt.organization.Action;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.Names;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.Exports;
import app.forecourt.ui.kit.ListPage;
import app.forecourt.ui.kit.ListState;
import app.forecourt.ui.kit.Says;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.Needs;
import app.forecourt.ui.shell.Scope;
import app.forecourt.vocabulary.Sorting;
import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who changed what, when, from what to what.
@Route("admin/audit")
@Menu(title = "ui.audit.title", order = 95)
@PermitAll
@Needs(Action.AUDIT_LOG)
class AuditView extends ListPage<AuditView.Line> {

  private final AuditDesk desk;
  private final Names names;
  private final Texts texts;

  /// A row and how it reads.
  record Line(AuditRow row, String entity, String who, String changes) {}

  AuditView(
      AuditDesk desk,
      OrganizationDesk organization,
      Permissions permissions,
      Names names,
      Texts texts,
      Exports exports) {
    super(t("ui.audit.title"));
    this.desk = desk;
    this.names = names;
    this.texts = texts;
    if (permissions.mayEverywhere(Action.AUDIT_LOG, Verb.READ)) {
      action(t("ui.audit.verify"), this::verify).setId("verify");
    }
    emptyHint(t("ui.audit.empty"), t("ui.audit.empty.hint"));
    searchable(t("ui.audit.search"));
    choice("entity", t("ui.audit.entity"), entities(), one -> one, this::said);
    choice("kind", t("ui.audit.kind"), AuditKind.class);
    choice(
        "by",
        t("ui.audit.who"),
        organization.employees(null),
        somebody -> somebody.id().toString(),
        EmployeeRow::name);
    day("from", t("ui.audit.from"));
    day("to", t("ui.audit.to"));
    var stores = organization.stores();
    if (stores.size() > 1) {
      choice("store", t("ui.audit.store"), stores, store -> store.id().toString(), StoreRow::name);
    }
    column("at", t("ui.audit.at"), line -> line.row().at()).sortable();
    column("kind", t("ui.audit.kind"), line -> line.row().kind())
        .badge(line -> tone(line.row().kind()));
    column("entity", t("ui.audit.entity"), Line::entity);
    column("who", t("ui.audit.who"), Line::who);
    column("changes", t("ui.audit.changes"), Line::changes).wide();
    column("role", t("ui.audit.role"), line -> line.row().role()).hidden();
    column("store", t("ui.audit.store"), line -> line.row().storeName());
    column("record", t("ui.audit.record"), line -> line.row().record()).mono().hidden();
    opens(line -> "admin/audit/" + line.row().id());
    rows(
        Sorting.down("at"),
        (asked, sorting, offset, limit) -> lines(desk.list(filter(asked), sorting, offset, limit)),
        asked -> desk.count(filter(asked)));
    exportable(exports, t("ui.audit.title"));
  }

  static Tone tone(AuditKind kind) {
    return switch (kind) {
      case CREATED -> Tone.GOOD;
      case CHANGED -> Tone.INFO;
      case REMOVED -> Tone.BAD;
    };
  }

  private List<Line> lines(List<AuditRow> rows) {
    var spoken = new Spoken(texts, names, rows);
    return rows.stream()
        .map(row -> new Line(row, spoken.entity(row), spoken.who(row), spoken.summary(row)))
        .toList();
  }

  private List<String> entities() {
    return desk.entities().stream()
        .sorted(Comparator.comparing(this::said, Collator.getInstance(Says.language())))
        .toList();
  }

  private String said(String entity) {
    return Spoken.entity(texts, entity);
  }

  private static AuditFilter filter(ListState asked) {
    var by = asked.id("by");
    return new AuditFilter(
        asked.text(),
        by == null ? null : new EmployeeId(by),
        asked.value("entity"),
        asked.choice("kind", AuditKind.class),
        asked.day("from"),
        asked.day("to"),
        store(asked));
  }

  private static @Nullable StoreId store(ListState asked) {
    var store = asked.id("store");
    return store == null ? Scope.store().orElse(null) : new StoreId(store);
  }

  private void verify() {
    var verdict = desk.verify(null);
    if (verdict.whole()) {
      Toast.done(t("ui.audit.whole", verdict.sealed(), verdict.waiting()));
      return;
    }
    var dialog = new Dialog(t("ui.audit.broken"));
    dialog.setId("audit-broken");
    dialog.add(new Paragraph(said(verdict)), new Paragraph(t("ui.audit.broken.hint")));
    dialog.open();
  }

  private static String said(Verdict verdict) {
    var broken = java.util.Objects.requireNonNull(verdict.broken());
    return t(
        "ui.audit.broken.at",
        broken.seq() == null ? t("ui.audit.broken.unsealed") : String.valueOf(broken.seq()),
        broken.kind(),
        broken.entry() == null ? "—" : broken.entry().toString());
  }
}

package app.forecourt.ui.audit;

import static app.forecourt.ui.kit.Says.t;
import static java.util.stream.Collectors.toMap;

import app.forecourt.audit.ExportFilter;
import app.forecourt.audit.ExportLog;
import app.forecourt.audit.ExportRow;
import app.forecourt.organization.Action;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreRow;
import app.forecourt.ui.kit.ListPage;
import app.forecourt.ui.kit.ListState;
import app.forecourt.ui.shell.Needs;
import app.forecourt.ui.shell.Scope;
import app.forecourt.vocabulary.Sorting;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who took which list out of the system. The number of an export is the one its file bears.
@Route("admin/exports")
@Menu(title = "ui.audit.exports.title", order = 96)
@PermitAll
@Needs(Action.AUDIT_LOG)
class ExportsView extends ListPage<ExportRow> {

  /// What lists are called, by their addresses.
  private final Map<String, String> titles =
      MenuConfiguration.getMenuEntries().stream()
          .collect(
              toMap(
                  entry -> entry.path().replaceFirst("^/", ""),
                  entry -> t(entry.title()),
                  (one, _) -> one));

  ExportsView(ExportLog log, OrganizationDesk organization) {
    super(t("ui.audit.exports.title"));
    emptyHint(t("ui.audit.exports.empty"), t("ui.audit.exports.empty.hint"));
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
    column("at", t("ui.audit.at"), ExportRow::at).sortable();
    column("list", t("ui.audit.exports.list"), row -> titles.getOrDefault(row.list(), row.list()));
    figures("rows", t("ui.audit.exports.rows"), ExportRow::rows).sortable();
    column("who", t("ui.audit.who"), ExportRow::who);
    column("role", t("ui.audit.role"), ExportRow::role);
    column("filter", t("ui.audit.exports.filter"), ExportRow::filter).wide();
    column("store", t("ui.audit.store"), ExportRow::storeName).hidden();
    column("id", t("ui.audit.exports.id"), ExportRow::id).mono().hidden();
    rows(
        Sorting.down("at"),
        (asked, sorting, offset, limit) -> log.list(filter(asked), sorting, offset, limit),
        asked -> log.count(filter(asked)));
  }

  private static ExportFilter filter(ListState asked) {
    var by = asked.id("by");
    return new ExportFilter(
        by == null ? null : new EmployeeId(by),
        null,
        store(asked),
        asked.day("from"),
        asked.day("to"));
  }

  private static @Nullable StoreId store(ListState asked) {
    var store = asked.id("store");
    return store == null ? Scope.store().orElse(null) : new StoreId(store);
  }
}

package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Sight;
import app.forecourt.organization.StoreRow;
import app.forecourt.ui.kit.ListPage;
import app.forecourt.ui.shell.Scope;

/// A list of the sales department: all of them are narrowed by store, owner and days. Addresses
/// from elsewhere may name people who have left, too.
abstract class SalesListPage<T> extends ListPage<T> {

  protected SalesListPage(String title) {
    super(title);
  }

  /// @param sight whose things the list shows; who sees only his own is not asked whose
  final void usualFilters(OrganizationDesk organization, Sight sight) {
    var stores =
        organization.everyStore().stream()
            .filter(store -> sight.stores().contains(store.id()))
            .toList();
    if (stores.size() > 1) {
      anyOf(
          "store",
          t("ui.sales.store"),
          stores,
          store -> store.id().toString(),
          StoreRow::name,
          t("ui.sales.chosen"));
    } else {
      hiddenFilter("store", t("ui.sales.store"), store -> t("ui.sales.chosen"));
    }
    var owners = sight.owners();
    if (owners == null || owners.size() > 1) {
      anyOf(
          "owner",
          t("ui.sales.owner"),
          organization.employees(Scope.store().orElse(null)).stream()
              .filter(somebody -> owners == null || owners.contains(somebody.id()))
              .toList(),
          somebody -> somebody.id().toString(),
          EmployeeRow::name,
          t("ui.sales.chosen"));
    } else {
      hiddenFilter("owner", t("ui.sales.owner"), owner -> t("ui.sales.chosen"));
    }
    day("from", t("ui.sales.from"));
    day("to", t("ui.sales.to"));
  }
}

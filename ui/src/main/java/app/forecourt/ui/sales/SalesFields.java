package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreRow;
import app.forecourt.ui.kit.Fields;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fields that several forms of the sales department have.
final class SalesFields {

  private SalesFields() {}

  /// One of the stores in sight; who has only one is not asked.
  static ComboBox<StoreRow> store(OrganizationDesk organization) {
    var stores = organization.stores();
    var field = Fields.pick(t("ui.sales.store"), stores, StoreRow::name);
    field.setRequiredIndicatorVisible(true);
    field.setId("store");
    if (!stores.isEmpty()) {
      field.setValue(stores.getFirst());
    }
    field.setVisible(stores.size() != 1);
    return field;
  }

  /// @throws app.forecourt.vocabulary.FieldMissing if none was chosen
  static StoreId storeOf(ComboBox<StoreRow> field) {
    @Nullable StoreRow chosen = field.getValue();
    return Required.value("store", chosen).id();
  }

  /// One of those who work in the store now.
  static ComboBox<EmployeeRow> colleague(OrganizationDesk organization, StoreId store) {
    return colleague(organization, List.of(store));
  }

  /// One of those who work in one of the stores now.
  static ComboBox<EmployeeRow> colleague(
      OrganizationDesk organization, Collection<StoreId> stores) {
    var field =
        Fields.pick(
            t("ui.sales.colleague"),
            stores.stream()
                .distinct()
                .flatMap(store -> organization.employees(store).stream())
                .filter(EmployeeRow::active)
                .toList(),
            somebody -> t("ui.sales.colleague.line", somebody.name(), somebody.position()));
    field.setRequiredIndicatorVisible(true);
    field.setId("colleague");
    return field;
  }
}

package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.DepartmentRow;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.TeamRow;
import app.forecourt.organization.Transfer;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.FormDialog;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where somebody works: the store, then one of its departments and teams, and as what.
class PlaceFields {

  private final OrganizationDesk desk;
  final ComboBox<StoreRow> store;
  private final ComboBox<DepartmentRow> department =
      Fields.pick(t("ui.admin.organization.department"), List.of(), DepartmentRow::name);
  private final ComboBox<TeamRow> team =
      Fields.pick(t("ui.admin.organization.team"), List.of(), TeamRow::name);
  private final TextField position = Fields.text(t("ui.admin.organization.position"), 40);

  PlaceFields(OrganizationDesk desk) {
    this.desk = desk;
    store = Fields.pick(t("ui.admin.organization.store"), desk.stores(), StoreRow::name);
    store.setId("place-store");
    department.setId("place-department");
    team.setId("place-team");
    position.setId("place-position");
    store.setHelperText(t("ui.admin.organization.store.hint"));
    store.addValueChangeListener(change -> offer(change.getValue()));
  }

  private void offer(@Nullable StoreRow at) {
    department.setItems(at == null ? List.of() : desk.departments(at.id()));
    team.setItems(at == null ? List.of() : desk.teams(at.id()));
  }

  PlaceFields show(EmployeeRow somebody) {
    var at = somebody.store();
    if (at != null) {
      store.setValue(desk.store(at));
      desk.departments(at).stream()
          .filter(row -> row.id().equals(somebody.department()))
          .findFirst()
          .ifPresent(department::setValue);
      desk.teams(at).stream()
          .filter(row -> row.id().equals(somebody.team()))
          .findFirst()
          .ifPresent(team::setValue);
    }
    position.setValue(somebody.position());
    return this;
  }

  void into(FormDialog form) {
    form.field("store", store)
        .field("department", department)
        .field("team", team)
        .field("position", position);
  }

  Transfer transfer(@Nullable LocalDate day) {
    return new Transfer(
        store.getOptionalValue().map(StoreRow::id).orElse(null),
        department.getOptionalValue().map(DepartmentRow::id).orElse(null),
        team.getOptionalValue().map(TeamRow::id).orElse(null),
        position.getValue(),
        day);
  }
}

package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.BrandDesk;
import app.forecourt.organization.DepartmentId;
import app.forecourt.organization.DepartmentRow;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.NewEmployee;
import app.forecourt.organization.NewStore;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.RegionId;
import app.forecourt.organization.RegionRow;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.TeamId;
import app.forecourt.organization.TeamRow;
import app.forecourt.ui.kit.Confirm;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.Refusals;
import app.forecourt.ui.kit.Toast;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The forms about regions, stores, departments and teams.
@Component
class UnitForms {

  private static final String SAVE = "unit-save";

  private final OrganizationDesk desk;
  private final BrandDesk brands;

  UnitForms(OrganizationDesk desk, BrandDesk brands) {
    this.desk = desk;
    this.brands = brands;
  }

  // New ones

  void region(Runnable done) {
    named(
        t("ui.admin.organization.newRegion"),
        "",
        name -> {
          desk.addRegion(name);
          added(name, done);
        });
  }

  /// @param in to begin with; null for none
  void store(@Nullable RegionId in, Runnable done) {
    var fields = new StoreFields(desk, brands.names(), in);
    fields
        .into(new FormDialog(t("ui.admin.organization.newStore")))
        .save(
            SAVE,
            t("ui.kit.save"),
            () -> {
              var store = fields.store();
              desk.addStore(store);
              added(store.name(), done);
            })
        .open();
  }

  void department(@Nullable StoreId in, Runnable done) {
    var store = stores(in);
    var name = name("");
    new FormDialog(t("ui.admin.organization.newDepartment"))
        .field("store", store)
        .field("name", name)
        .save(
            SAVE,
            t("ui.kit.save"),
            () -> {
              desk.addDepartment(Required.value("store", store.getValue()).id(), name.getValue());
              added(name.getValue(), done);
            })
        .open();
  }

  /// A team with who leads it and who belongs to it, so that he sees their work at once.
  void team(@Nullable StoreId in, @Nullable DepartmentId within, Runnable done) {
    var store = stores(null);
    var department =
        Fields.<DepartmentRow>pick(
            t("ui.admin.organization.department"), List.of(), DepartmentRow::name);
    var name = name("");
    var manager =
        Fields.<EmployeeRow>pick(t("ui.admin.organization.manager"), List.of(), EmployeeRow::name);
    manager.setId("team-manager");
    var members = members(List.of());
    store.addValueChangeListener(change -> {
      @Nullable StoreRow at = change.getValue();
      var staff = at == null ? List.<EmployeeRow>of() : staff(at.id());
      department.setItems(at == null ? List.of() : desk.departments(at.id()));
      manager.setItems(staff);
      members.setItems(staff);
    });
    if (in != null) {
      store.setValue(desk.store(in));
      desk.departments(in).stream()
          .filter(row -> row.id().equals(within))
          .findFirst()
          .ifPresent(department::setValue);
    }
    new FormDialog(t("ui.admin.organization.newTeam"))
        .field("store", store)
        .field("department", department)
        .field("name", name)
        .field("manager", manager)
        .wide("members", members)
        .save(
            SAVE,
            t("ui.kit.save"),
            () -> {
              var team =
                  desk.addTeam(
                      Required.value("store", store.getValue()).id(),
                      department.getOptionalValue().map(DepartmentRow::id).orElse(null),
                      name.getValue(),
                      manager.getOptionalValue().map(EmployeeRow::id).orElse(null));
              members.getValue().forEach(somebody -> desk.assign(somebody.id(), team));
              added(name.getValue(), done);
            })
        .open();
  }

  void employee(@Nullable StoreId in, @Nullable TeamId into, Runnable done) {
    var name = Fields.text(t("ui.admin.organization.person"), 60);
    var position = Fields.text(t("ui.admin.organization.position"), 40);
    name.setId("staff-name");
    position.setId("staff-position");
    var store = stores(null);
    var team = Fields.<TeamRow>pick(t("ui.admin.organization.team"), List.of(), TeamRow::name);
    store.addValueChangeListener(change ->
        team.setItems(change.getValue() == null ? List.of() : desk.teams(change.getValue().id())));
    if (in != null) {
      store.setValue(desk.store(in));
      desk.teams(in).stream()
          .filter(row -> row.id().equals(into))
          .findFirst()
          .ifPresent(team::setValue);
    }
    new FormDialog(t("ui.admin.organization.newEmployee"))
        .field("name", name)
        .field("position", position)
        .field("store", store)
        .field("team", team)
        .save(
            SAVE,
            t("ui.kit.save"),
            () -> {
              desk.hire(
                  new NewEmployee(
                      name.getValue(),
                      store.getOptionalValue().map(StoreRow::id).orElse(null),
                      team.getOptionalValue().map(TeamRow::id).orElse(null),
                      position.getValue()));
              added(name.getValue(), done);
            })
        .open();
  }

  // Changed ones

  void amend(RegionId id, Runnable done) {
    desk.regions().stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .ifPresent(region ->
            named(
                t("ui.admin.organization.rename"),
                region.name(),
                name -> {
                  desk.renameRegion(id, name, region.version());
                  done.run();
                }));
  }

  void amend(StoreId id, Runnable done) {
    var store = desk.store(id);
    var fields = new StoreFields(desk, brands.names(), store.region()).show(store);
    fields
        .into(new FormDialog(t("ui.admin.organization.masterData", store.name())))
        .save(
            SAVE,
            t("ui.kit.save"),
            () -> {
              desk.amendStore(id, fields.store(), store.version());
              done.run();
            })
        .open();
  }

  void span(StoreId id, Runnable done) {
    var now = desk.span(id);
    var least = Fields.number(t("ui.admin.organization.span.least"), 1, 99);
    var most = Fields.number(t("ui.admin.organization.span.most"), 1, 99);
    least.setId("span-least");
    most.setId("span-most");
    least.setValue(now.least());
    most.setValue(now.most());
    new FormDialog(t("ui.admin.organization.span"))
        .field("least", least)
        .field("most", most)
        .save(
            SAVE,
            t("ui.kit.save"),
            () -> {
              desk.setSpan(
                  id,
                  Required.value("least", least.getValue()),
                  Required.value("most", most.getValue()));
              done.run();
            })
        .open();
  }

  void amend(DepartmentRow department, Runnable done) {
    named(
        t("ui.admin.organization.rename"),
        department.name(),
        name -> {
          desk.renameDepartment(department.id(), name, department.version());
          done.run();
        });
  }

  void amend(TeamRow team, Runnable done) {
    named(
        t("ui.admin.organization.rename"),
        team.name(),
        name -> {
          desk.renameTeam(team.id(), name, team.version());
          done.run();
        });
  }

  /// Who leads a team, and who belongs to it.
  void people(TeamRow team, Runnable done) {
    var staff = staff(team.store());
    var manager = Fields.pick(t("ui.admin.organization.manager"), staff, EmployeeRow::name);
    manager.setId("team-manager");
    staff.stream()
        .filter(somebody -> somebody.id().equals(team.manager()))
        .findFirst()
        .ifPresent(manager::setValue);
    var before =
        new HashSet<>(
            staff.stream().filter(somebody -> team.id().equals(somebody.team())).toList());
    var members = members(staff);
    members.setValue(before);
    new FormDialog(t("ui.admin.organization.people", team.name()))
        .wide("manager", manager)
        .wide("members", members)
        .save(
            SAVE,
            t("ui.kit.save"),
            () -> {
              desk.lead(team.id(), manager.getOptionalValue().map(EmployeeRow::id).orElse(null));
              members.getValue().stream()
                  .filter(somebody -> !before.contains(somebody))
                  .forEach(somebody -> desk.assign(somebody.id(), team.id()));
              before.stream()
                  .filter(somebody -> !members.getValue().contains(somebody))
                  .forEach(somebody -> desk.release(somebody.id()));
              done.run();
              Toast.done(t("ui.admin.organization.people.done", team.name()));
            })
        .open();
  }

  void move(DepartmentRow department, Runnable done) {
    var store = stores(null);
    new FormDialog(t("ui.admin.organization.move.title", department.name()))
        .wide("store", store)
        .save(
            SAVE,
            t("ui.admin.organization.move"),
            () -> {
              var to = Required.value("store", store.getValue());
              desk.moveDepartment(department.id(), to.id());
              moved(department.name(), to.name(), done);
            })
        .open();
  }

  void move(TeamRow team, Runnable done) {
    var store = stores(null);
    var department =
        Fields.<DepartmentRow>pick(
            t("ui.admin.organization.department"), List.of(), DepartmentRow::name);
    department.setId("place-department");
    store.addValueChangeListener(change ->
        department.setItems(
            change.getValue() == null ? List.of() : desk.departments(change.getValue().id())));
    store.setValue(desk.store(team.store()));
    store.setHelperText(t("ui.admin.organization.move.hint"));
    new FormDialog(t("ui.admin.organization.move.title", team.name()))
        .field("store", store)
        .field("department", department)
        .save(
            SAVE,
            t("ui.admin.organization.move"),
            () -> {
              var to = Required.value("store", store.getValue());
              desk.moveTeam(
                  team.id(),
                  to.id(),
                  department.getOptionalValue().map(DepartmentRow::id).orElse(null));
              moved(team.name(), to.name(), done);
            })
        .open();
  }

  void close(String name, Runnable closing, Runnable done) {
    Confirm.danger(
        t("ui.admin.organization.close.title", name),
        t("ui.admin.organization.close.text"),
        t("ui.admin.organization.close"),
        () -> {
          if (Refusals.allowed(closing)) {
            done.run();
            Toast.done(t("ui.admin.organization.closed", name));
          }
        });
  }

  // What they share

  private void named(String title, String before, Consumer<String> save) {
    var name = name(before);
    new FormDialog(title)
        .wide("name", name)
        .save(SAVE, t("ui.kit.save"), () -> save.accept(name.getValue()))
        .open();
  }

  private static TextField name(String before) {
    var name = Fields.text(t("ui.admin.organization.name"), 60);
    name.setId("unit-name");
    name.setValue(before);
    return name;
  }

  private ComboBox<StoreRow> stores(@Nullable StoreId chosen) {
    var store = Fields.pick(t("ui.admin.organization.store"), desk.stores(), StoreRow::name);
    store.setId("place-store");
    if (chosen != null) {
      store.setValue(desk.store(chosen));
    }
    return store;
  }

  private static MultiSelectComboBox<EmployeeRow> members(List<EmployeeRow> staff) {
    var members = new MultiSelectComboBox<EmployeeRow>(t("ui.admin.organization.members"));
    members.setItems(staff);
    members.setItemLabelGenerator(EmployeeRow::name);
    members.setId("team-members");
    return members;
  }

  private List<EmployeeRow> staff(StoreId store) {
    return desk.employees(store).stream().filter(EmployeeRow::active).toList();
  }

  private static void added(String name, Runnable done) {
    done.run();
    Toast.done(t("ui.admin.organization.added", name));
  }

  private static void moved(String name, String to, Runnable done) {
    done.run();
    Toast.done(t("ui.admin.organization.moved", name, to));
  }

  /// What is known of a store.
  private static final class StoreFields {
    private final TextField code = Fields.text(t("ui.admin.organization.code"), 8);
    private final TextField name = name("");
    private final MultiSelectComboBox<String> brands =
        new MultiSelectComboBox<>(t("ui.admin.organization.brands"));
    private final TextField city = Fields.text(t("ui.admin.organization.city"), 40);
    private final ComboBox<RegionRow> region;

    StoreFields(OrganizationDesk desk, List<String> sold, @Nullable RegionId in) {
      var regions = desk.regions();
      region = Fields.pick(t("ui.admin.organization.region"), regions, RegionRow::name);
      regions.stream().filter(row -> row.id().equals(in)).findFirst().ifPresent(region::setValue);
      code.setId("store-code");
      brands.setId("store-brands");
      brands.setItems(sold);
      brands.setHelperText(
          t(
              sold.isEmpty()
                  ? "ui.admin.organization.brands.none"
                  : "ui.admin.organization.brands.hint"));
      city.setId("store-city");
      region.setId("store-region");
      code.setHelperText(t("ui.admin.organization.code.hint"));
    }

    StoreFields show(StoreRow store) {
      code.setValue(store.code());
      name.setValue(store.name());
      brands.setValue(new LinkedHashSet<>(store.brands()));
      city.setValue(store.city());
      return this;
    }

    FormDialog into(FormDialog form) {
      return form.field("code", code)
          .field("name", name)
          .field("brands", brands)
          .field("city", city)
          .field("region", region);
    }

    NewStore store() {
      return new NewStore(
          code.getValue(),
          name.getValue(),
          List.copyOf(brands.getValue()),
          city.getValue(),
          Required.value("region", region.getValue()).id());
    }
  }
}

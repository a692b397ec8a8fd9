package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.NewEmployee;
import app.forecourt.organization.NewStore;
import app.forecourt.organization.OrgNode;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.RegionRow;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.TeamId;
import app.forecourt.organization.TeamRow;
import app.forecourt.organization.Verb;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.ui.kit.Confirm;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The organisation as a tree: regions, stores, teams and who works in them.
@Route("admin/organization")
@Menu(title = "ui.admin.organization.title", order = 90)
@PermitAll
@Needs(Action.ORGANISATION)
class OrganizationView extends Page {

  private final OrganizationDesk desk;
  private final Permissions permissions;
  private final TreeGrid<OrgNode> tree = new TreeGrid<>();

  OrganizationView(OrganizationDesk desk, Permissions permissions, TenantRegistry registry) {
    super(t("ui.admin.organization.title"));
    this.desk = desk;
    this.permissions = permissions;
    if (permissions.may(Action.ORGANISATION, Verb.WRITE)) {
      primary(t("ui.admin.organization.newStore"), this::openStore).setId("new-store");
      action(t("ui.admin.organization.newRegion"), this::openRegion);
      action(t("ui.admin.organization.newTeam"), this::openTeam);
      action(t("ui.admin.organization.newEmployee"), this::openEmployee);
    }
    var group = registry.current().name();
    tree.addComponentHierarchyColumn(
            node -> name(node.kind() == OrgNode.Kind.GROUP ? group : node.name()))
        .setHeader(t("ui.admin.organization.unit"))
        .setFlexGrow(3);
    tree.addColumn(node -> t(node.kind())).setHeader(t("ui.admin.organization.kind"));
    tree.addColumn(node -> Fmt.here().count(node.headcount()))
        .setHeader(t("ui.admin.organization.headcount"))
        .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
    if (permissions.may(Action.ORGANISATION, Verb.WRITE)) {
      tree.addComponentColumn(this::more).setFlexGrow(0).setWidth("5rem");
    }
    tree.setAllRowsVisible(true);
    add(tree);
    show();
  }

  private void show() {
    var root = desk.tree();
    tree.setItems(List.of(root), OrgNode::children);
    tree.expand(Stream.concat(Stream.of(root), root.children().stream()).toList());
  }

  private static Span name(String text) {
    var name = new Span(text);
    name.setTitle(text);
    return name;
  }

  private MenuBar more(OrgNode node) {
    var menu = new MenuBar();
    if (node.kind() == OrgNode.Kind.TEAM) {
      var items = menu.addItem("⋯").getSubMenu();
      for (var store : desk.stores()) {
        items.addItem(
            t("ui.admin.organization.moveTeam", store.name()),
            _ ->
                Confirm.danger(
                    t("ui.admin.organization.moveTeam.title", node.name()),
                    t("ui.admin.organization.moveTeam.text", store.name()),
                    t("ui.admin.organization.moveTeam.action"),
                    () -> {
                      desk.moveTeam(new TeamId(node.id()), store.id());
                      show();
                      Toast.done(t("ui.admin.organization.moved", node.name(), store.name()));
                    }));
      }
    }
    return menu;
  }

  private void openRegion() {
    var name = Fields.text(t("ui.admin.organization.name"), 60);
    form(t("ui.admin.organization.newRegion"))
        .field("name", name)
        .save(t("ui.kit.save"), () -> done(desk.addRegion(name.getValue()), name.getValue()))
        .open();
  }

  private void openStore() {
    var code = Fields.text(t("ui.admin.organization.code"), 8);
    code.setHelperText(t("ui.admin.organization.code.hint"));
    var name = Fields.text(t("ui.admin.organization.name"), 60);
    var brand = Fields.text(t("ui.admin.organization.brand"), 40);
    var city = Fields.text(t("ui.admin.organization.city"), 40);
    var region = Fields.pick(t("ui.admin.organization.region"), desk.regions(), RegionRow::name);
    form(t("ui.admin.organization.newStore"))
        .field("code", code)
        .field("name", name)
        .field("brand", brand)
        .field("city", city)
        .field("region", region)
        .save(
            t("ui.kit.save"),
            () ->
                done(
                    desk.addStore(
                        new NewStore(
                            code.getValue(),
                            name.getValue(),
                            brand.getValue(),
                            city.getValue(),
                            Required.value("region", region.getValue()).id())),
                    name.getValue()))
        .open();
  }

  private void openTeam() {
    var store = Fields.pick(t("ui.admin.organization.store"), desk.stores(), StoreRow::name);
    var name = Fields.text(t("ui.admin.organization.name"), 60);
    var manager =
        Fields.<EmployeeRow>pick(t("ui.admin.organization.manager"), List.of(), EmployeeRow::name);
    store.addValueChangeListener(change -> manager.setItems(staff(change.getValue())));
    form(t("ui.admin.organization.newTeam"))
        .field("store", store)
        .field("name", name)
        .field("manager", manager)
        .save(
            t("ui.kit.save"),
            () ->
                done(
                    desk.addTeam(
                        Required.value("store", store.getValue()).id(),
                        name.getValue(),
                        manager.getOptionalValue().map(EmployeeRow::id).orElse(null)),
                    name.getValue()))
        .open();
  }

  private void openEmployee() {
    var name = Fields.text(t("ui.admin.organization.person"), 60);
    var position = Fields.text(t("ui.admin.organization.position"), 40);
    var store = Fields.pick(t("ui.admin.organization.store"), desk.stores(), StoreRow::name);
    var team = Fields.<TeamRow>pick(t("ui.admin.organization.team"), List.of(), TeamRow::name);
    store.addValueChangeListener(change ->
        team.setItems(change.getValue() == null ? List.of() : desk.teams(change.getValue().id())));
    form(t("ui.admin.organization.newEmployee"))
        .field("name", name)
        .field("position", position)
        .field("store", store)
        .field("team", team)
        .save(
            t("ui.kit.save"),
            () ->
                done(
                    desk.hire(
                        new NewEmployee(
                            name.getValue(),
                            store.getOptionalValue().map(StoreRow::id).orElse(null),
                            team.getOptionalValue().map(TeamRow::id).orElse(null),
                            position.getValue())),
                    name.getValue()))
        .open();
  }

  private List<EmployeeRow> staff(@Nullable StoreRow store) {
    @Nullable StoreId id = store == null ? null : store.id();
    return id == null ? List.of() : desk.employees(id);
  }

  private static FormDialog form(String title) {
    return new FormDialog(title);
  }

  private void done(Object made, String name) {
    show();
    Toast.done(t("ui.admin.organization.added", name));
  }
}

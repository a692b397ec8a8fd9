package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.DepartmentId;
import app.forecourt.organization.DepartmentRow;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.OrgNode;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.RegionId;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.TeamId;
import app.forecourt.organization.TeamRow;
import app.forecourt.organization.Verb;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.ui.kit.Facts;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.Icon;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.Needs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The organisation as a tree from the regions to everybody on the staff, and beside it what can be
/// done with the piece that is chosen. On a phone the tree is nested cards.
@Route("admin/organization")
@Menu(title = "ui.admin.organization.title", order = 90)
@PermitAll
@Needs(Action.ORGANISATION)
class OrganizationView extends Page implements BeforeEnterObserver {

  private final OrganizationDesk desk;
  private final UnitForms units;
  private final StaffForms staff;
  private final boolean writes;
  private final boolean everywhere;
  private final String group;
  private final Fmt fmt = Fmt.here();
  private final TreeGrid<OrgNode> tree = new TreeGrid<>();
  private final Div cards = new Div();
  private final Div chosen = new Div();
  private final Map<UUID, OrgNode> nodes = new HashMap<>();
  private final Map<UUID, OrgNode> above = new HashMap<>();
  private final Set<UUID> open = new LinkedHashSet<>();
  private @Nullable UUID unit;

  OrganizationView(
      OrganizationDesk desk,
      Permissions permissions,
      TenantRegistry registry,
      UnitForms units,
      StaffForms staff) {
    super(t("ui.admin.organization.title"));
    this.desk = desk;
    this.units = units;
    this.staff = staff;
    writes = permissions.may(Action.ORGANISATION, Verb.WRITE);
    everywhere = permissions.mayEverywhere(Action.ORGANISATION, Verb.WRITE);
    group = registry.current().name();
    if (everywhere) {
      primary(t("ui.admin.organization.newStore"), () -> units.store(null, this::show))
          .setId("new-store");
      action(t("ui.admin.organization.newRegion"), () -> units.region(this::show))
          .setId("new-region");
    }
    if (writes) {
      action(t("ui.admin.organization.newTeam"), () -> units.team(null, null, this::show))
          .setId("new-team");
      action(t("ui.admin.organization.newEmployee"), () -> units.employee(null, null, this::show))
          .setId("new-employee");
    }
    tree.addComponentHierarchyColumn(node -> name(said(node)))
        .setHeader(t("ui.admin.organization.unit"))
        .setFlexGrow(4);
    tree.addColumn(node -> t(node.kind())).setHeader(t("ui.admin.organization.kind"));
    tree.addColumn(OrgNode::detail).setHeader(t("ui.admin.organization.detail")).setFlexGrow(2);
    tree.addColumn(node -> fmt.count(node.headcount()))
        .setHeader(t("ui.admin.organization.headcount"))
        .setTextAlign(ColumnTextAlign.END);
    tree.setAllRowsVisible(true);
    tree.addClassName("not-phone");
    tree.setId("tree");
    tree.asSingleSelect()
        .addValueChangeListener(change -> {
          if (change.isFromClient() && change.getValue() != null) {
            choose(change.getValue().id());
          }
        });
    cards.addClassNames("only-phone", "org-cards");
    chosen.addClassName("org-chosen");
    chosen.setId("chosen");
    var layout = new Div(new Div(tree, cards), chosen);
    layout.addClassName("organization");
    add(layout);
  }

  /// The piece that `unit` names is chosen.
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    unit =
        event.getLocation().getQueryParameters().getSingleParameter("unit").stream()
            .flatMap(OrganizationView::id)
            .findFirst()
            .orElse(null);
    show();
  }

  private static Stream<UUID> id(String text) {
    try {
      return Stream.of(UUID.fromString(text));
    } catch (IllegalArgumentException unreadable) {
      return Stream.empty();
    }
  }

  private void show() {
    var root = desk.tree();
    nodes.clear();
    above.clear();
    note(root);
    tree.setItems(List.of(root), OrgNode::children);
    tree.expand(
        Stream.concat(
                Stream.of(root),
                nodes.values().stream()
                    .filter(node -> node.kind() == OrgNode.Kind.REGION || open.contains(node.id())))
            .toList());
    cards.removeAll();
    cards.add(card(root));
    choose(unit == null || !nodes.containsKey(unit) ? root.id() : unit);
  }

  private void note(OrgNode node) {
    nodes.put(node.id(), node);
    node.children()
        .forEach(below -> {
          above.put(below.id(), node);
          note(below);
        });
  }

  private String said(OrgNode node) {
    return node.kind() == OrgNode.Kind.GROUP ? group : node.name();
  }

  private static Span name(String text) {
    var name = new Span(text);
    name.setTitle(text);
    return name;
  }

  // On a phone

  /// What is below a card is built when it is unfolded: there may be thousands.
  private Component card(OrgNode node) {
    var choose =
        new Button(
            said(node),
            _ -> {
              choose(node.id());
              chosen.scrollIntoView();
            });
    choose.addClassName("org-card-name");
    choose.getElement().setAttribute("translate", "no");
    if (node.children().isEmpty()) {
      var leaf = new Div(choose);
      leaf.addClassNames("org-card", "leaf");
      return leaf;
    }
    var below = new Div();
    below.addClassName("org-below");
    var unfold = new Button(new Icon("down"));
    unfold.addClassName("org-unfold");
    unfold.addThemeVariants(ButtonVariant.TERTIARY);
    unfold.addClickListener(_ -> unfold(node, unfold, below, !below.isVisible()));
    unfold(node, unfold, below, node.kind() == OrgNode.Kind.GROUP);
    var kind = new Span(t(node.kind()));
    kind.addClassName("quiet");
    var count = new Span(fmt.count(node.headcount()));
    count.addClassName("quiet");
    var head = new Div(unfold, kind, choose, count);
    head.addClassName("org-card-head");
    var card = new Div(head, below);
    card.addClassName("org-card");
    return card;
  }

  private void unfold(OrgNode node, Button unfold, Div below, boolean open) {
    if (open && below.getComponentCount() == 0) {
      node.children().forEach(child -> below.add(card(child)));
    }
    below.setVisible(open);
    unfold.setAriaLabel(t("ui.admin.organization." + (open ? "fold" : "unfold"), said(node)));
    unfold.getElement().setAttribute("aria-expanded", String.valueOf(open));
  }

  // The chosen piece

  private void choose(UUID id) {
    var node = Objects.requireNonNull(nodes.get(id));
    unit = id;
    for (var up = above.get(id); up != null; up = above.get(up.id())) {
      open.add(up.id());
    }
    chosen.removeAll();
    var panel = RecordPage.section(said(node), new StatusBadge(t(node.kind()), Tone.NEUTRAL));
    panel.add(facts(node));
    if (node.kind() == OrgNode.Kind.EMPLOYEE) {
      panel.add(about(new EmployeeId(node.id())));
    }
    if (writes) {
      panel.add(deeds(node));
    }
    chosen.add(panel);
  }

  private Facts facts(OrgNode node) {
    var facts = new Facts();
    var up = above.get(node.id());
    if (up != null) {
      facts.fact(t("ui.admin.organization.within"), said(up));
    }
    switch (node.kind()) {
      case STORE -> {
        var store = desk.store(new StoreId(node.id()));
        var span = desk.span(store.id());
        facts
            .fact(t("ui.admin.organization.code"), store.code())
            .fact(t("ui.admin.organization.brand"), Fmt.here().text(store.brand()))
            .fact(t("ui.admin.organization.city"), store.city())
            .fact(
                t("ui.admin.organization.span"),
                t("ui.admin.organization.span.is", span.least(), span.most()));
      }
      case TEAM ->
          facts.fact(
              t("ui.admin.organization.manager"), node.detail().isEmpty() ? null : node.detail());
      case EMPLOYEE -> {
        var somebody = desk.employee(new EmployeeId(node.id()));
        facts.fact(t("ui.admin.organization.position"), somebody.position());
        if (somebody.lastDay() != null) {
          facts.fact(t("ui.admin.staff.leave.day"), somebody.lastDay());
        }
      }
      default -> {}
    }
    if (node.kind() != OrgNode.Kind.EMPLOYEE) {
      facts.fact(t("ui.admin.organization.headcount"), fmt.count(node.headcount()));
    }
    return facts;
  }

  private Div about(EmployeeId somebody) {
    var about =
        new Div(
            staff.absences(somebody, writes, this::show),
            new H3(t("ui.admin.staff.history")),
            staff.history(somebody, writes, this::show));
    about.addClassName("org-about");
    return about;
  }

  private Div deeds(OrgNode node) {
    var deeds = new Div();
    deeds.addClassNames("actions", "org-deeds");
    switch (node.kind()) {
      case GROUP, POSITION -> {}
      case REGION -> {
        if (everywhere) {
          var region = new RegionId(node.id());
          deeds.add(
              deed("rename", () -> units.amend(region, this::show)),
              deed("newStore", () -> units.store(region, this::show)),
              deed(
                  "close",
                  () -> units.close(node.name(), () -> desk.closeRegion(region), this::show)));
        }
      }
      case STORE -> {
        var store = new StoreId(node.id());
        deeds.add(
            deed("edit", () -> units.amend(store, this::show)),
            deed("newDepartment", () -> units.department(store, this::show)),
            deed("newTeam", () -> units.team(store, null, this::show)),
            deed("newEmployee", () -> units.employee(store, null, this::show)),
            deed("span", () -> units.span(store, this::show)));
        if (everywhere) {
          deeds.add(
              deed(
                  "close",
                  () -> units.close(node.name(), () -> desk.closeStore(store), this::show)));
        }
      }
      case DEPARTMENT -> {
        var department = department(node);
        deeds.add(
            deed("rename", () -> units.amend(department, this::show)),
            deed("newTeam", () -> units.team(department.store(), department.id(), this::show)),
            deed("move", () -> units.move(department, this::show)),
            deed(
                "close",
                () ->
                    units.close(
                        node.name(), () -> desk.closeDepartment(department.id()), this::show)));
      }
      case TEAM -> {
        var team = team(node);
        deeds.add(
            deed("people", () -> units.people(team, this::show)),
            deed("rename", () -> units.amend(team, this::show)),
            deed("newEmployee", () -> units.employee(team.store(), team.id(), this::show)),
            deed("move", () -> units.move(team, this::show)),
            deed(
                "close",
                () -> units.close(node.name(), () -> desk.closeTeam(team.id()), this::show)));
      }
      case EMPLOYEE -> {
        var somebody = desk.employee(new EmployeeId(node.id()));
        deeds.add(
            deed("transfer", () -> staff.transfer(somebody, this::show)),
            deed("absence", () -> staff.beAway(somebody, this::show)),
            deed("handOver", () -> staff.handOver(somebody, this::show)),
            deed("name", () -> staff.rename(somebody, this::show)),
            deed("leave", () -> staff.leave(somebody, this::show)));
      }
    }
    return deeds;
  }

  private static Button deed(String name, Runnable work) {
    var button = new Button(t("ui.admin.organization.do." + name), _ -> work.run());
    button.setId("do-" + name);
    return button;
  }

  private DepartmentRow department(OrgNode node) {
    return desk.departments(storeAbove(node)).stream()
        .filter(row -> row.id().equals(new DepartmentId(node.id())))
        .findFirst()
        .orElseThrow();
  }

  private TeamRow team(OrgNode node) {
    return desk.teams(storeAbove(node)).stream()
        .filter(row -> row.id().equals(new TeamId(node.id())))
        .findFirst()
        .orElseThrow();
  }

  private StoreId storeAbove(OrgNode node) {
    var up = node;
    while (up.kind() != OrgNode.Kind.STORE) {
      up = Objects.requireNonNull(above.get(up.id()));
    }
    return new StoreId(up.id());
  }
}

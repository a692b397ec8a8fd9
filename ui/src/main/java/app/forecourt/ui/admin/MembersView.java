package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.listed;
import static app.forecourt.ui.kit.Says.t;

import app.forecourt.identity.Acting;
import app.forecourt.identity.Invitation;
import app.forecourt.identity.MemberRow;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.NewMember;
import app.forecourt.identity.Reach;
import app.forecourt.identity.Role;
import app.forecourt.organization.Action;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.Verb;
import app.forecourt.registry.HostNames;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.ui.kit.Confirm;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.PhoneWidth;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may sign in, and in which roles.
@Route("admin/users")
@Menu(title = "ui.admin.members.title", order = 91)
@PermitAll
@Needs(Action.USERS)
class MembersView extends Page {

  private final MembersDesk desk;
  private final OrganizationDesk organization;
  private final TenantRegistry registry;
  private final HostNames hosts;
  private final Grid<MemberRow> grid = new Grid<>();
  private final TextField search = new TextField();
  private final boolean writes;

  MembersView(
      MembersDesk desk,
      OrganizationDesk organization,
      Permissions permissions,
      TenantRegistry registry,
      HostNames hosts) {
    super(t("ui.admin.members.title"));
    this.desk = desk;
    this.organization = organization;
    this.registry = registry;
    this.hosts = hosts;
    writes = permissions.may(Action.USERS, Verb.WRITE);
    if (writes) {
      primary(t("ui.admin.members.invite"), this::openInvitation).setId("invite");
    }
    search.setPlaceholder(t("ui.admin.members.search"));
    search.setAriaLabel(t("ui.admin.members.search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(_ -> show());
    grid.addColumn(MemberRow::name).setHeader(t("ui.admin.members.name")).setSortable(true);
    PhoneWidth.leaveOut(
        grid,
        grid.addColumn(MemberRow::login)
            .setHeader(t("ui.admin.members.login"))
            .setSortable(true)
            .setFlexGrow(2));
    grid.addColumn(row -> row.roles().stream().map(MembersView::said).collect(listed()))
        .setHeader(t("ui.admin.members.roles"))
        .setFlexGrow(3);
    grid.addComponentColumn(row ->
            row.active()
                ? new StatusBadge(t("ui.admin.members.active"), Tone.GOOD)
                : new StatusBadge(t("ui.admin.members.shut"), Tone.NEUTRAL))
        .setHeader(t("ui.admin.members.state"));
    if (writes) {
      grid.addComponentColumn(this::more).setFlexGrow(0).setWidth("5rem");
    }
    grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
    grid.setAllRowsVisible(true);
    add(new Div(search), grid);
    show();
  }

  private void show() {
    var wanted = search.getValue().toLowerCase(Locale.ROOT);
    grid.setItems(
        desk.members().stream()
            .filter(row ->
                row.name().toLowerCase(Locale.ROOT).contains(wanted)
                    || row.login().toLowerCase(Locale.ROOT).contains(wanted))
            .toList());
  }

  private static String said(Acting role) {
    return role.unit() == null
        ? t(role.role())
        : t("ui.admin.members.roleAt", t(role.role()), role.unitName());
  }

  private MenuBar more(MemberRow row) {
    var menu = new MenuBar();
    var items = menu.addItem("⋯").getSubMenu();
    items.addItem(t("ui.admin.members.grant"), _ -> openGrant(row));
    row.roles()
        .forEach(role ->
            items.addItem(
                t("ui.admin.members.revoke", said(role)),
                _ ->
                    Confirm.danger(
                        t("ui.admin.members.revoke.title", row.name()),
                        t("ui.admin.members.revoke.text", said(role)),
                        t("ui.admin.members.revoke.action"),
                        () -> {
                          desk.revoke(role.grant());
                          show();
                        })));
    return menu;
  }

  private void openGrant(MemberRow row) {
    var role = Fields.choice(t("ui.admin.members.role"), Role.class);
    var store = Fields.pick(t("ui.admin.members.store"), organization.stores(), StoreRow::name);
    store.setHelperText(t("ui.admin.members.store.hint"));
    new FormDialog(t("ui.admin.members.grant.title", row.name()))
        .field("role", role)
        .field("unit", store)
        .save(
            t("ui.admin.members.grant"),
            () -> {
              var chosen = Required.value("role", role.getValue());
              desk.grant(row.employee(), chosen, unit(chosen, store.getValue()));
              show();
            })
        .open();
  }

  private void openInvitation() {
    var name = Fields.text(t("ui.admin.members.name"), 60);
    var email = Fields.text(t("ui.admin.members.login"), 254);
    var position = Fields.text(t("ui.admin.members.position"), 40);
    var role = Fields.choice(t("ui.admin.members.role"), Role.class);
    var store = Fields.pick(t("ui.admin.members.store"), organization.stores(), StoreRow::name);
    name.setId("invite-name");
    email.setId("invite-email");
    role.setId("invite-role");
    store.setId("invite-store");
    new FormDialog(t("ui.admin.members.invite"))
        .field("name", name)
        .field("email", email)
        .field("role", role)
        .field("store", store)
        .field("position", position)
        .save(
            t("ui.admin.members.invite"),
            () -> {
              var chosen = Required.value("role", role.getValue());
              var at = store.getOptionalValue().map(row -> row.id().value()).orElse(null);
              var invitation =
                  desk.invite(
                      new NewMember(
                          email.getValue(),
                          name.getValue(),
                          null,
                          at,
                          position.isEmpty() ? t(chosen) : position.getValue(),
                          chosen,
                          unit(chosen, store.getValue())));
              show();
              showLink(invitation);
            })
        .open();
  }

  /// Roles of a store are granted for the chosen one, all others for where the person works.
  private static @Nullable UUID unit(Role role, @Nullable StoreRow store) {
    return store != null && role.usual() == Reach.STORE ? store.id().value() : null;
  }

  private void showLink(Invitation invitation) {
    var dialog = new Dialog(t("ui.admin.members.invited"));
    var link =
        new TextField(
            t("ui.admin.members.link"),
            hosts.urlOf(registry.current().slug()) + "/join/" + invitation.token(),
            "");
    link.setReadOnly(true);
    link.setWidthFull();
    link.setId("invitation-link");
    dialog.add(
        new Paragraph(
            t(
                "ui.admin.members.invited.text",
                invitation.email(),
                Fmt.here().moment(invitation.expires()))),
        link);
    dialog
        .getFooter()
        .add(
            new Button(
                t("ui.admin.members.copy"),
                _ -> {
                  UI.getCurrent()
                      .getPage()
                      .executeJs("navigator.clipboard?.writeText($0)", link.getValue());
                  Toast.done(t("ui.admin.members.copied"));
                }),
            new Button(t("ui.kit.close"), _ -> dialog.close()));
    dialog.open();
  }
}

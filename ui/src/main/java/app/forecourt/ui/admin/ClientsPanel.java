package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;
import static java.util.stream.Collectors.joining;

import app.forecourt.identity.ApiClients;
import app.forecourt.identity.ClientRow;
import app.forecourt.identity.IssuedClient;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.NewClient;
import app.forecourt.identity.StepUp;
import app.forecourt.ui.kit.Confirm;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.PhoneWidth;
import app.forecourt.ui.shell.Proof;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Programs that fetch their access themselves.
class ClientsPanel extends Div {

  private static final int LONGEST_NAME = 60;

  private final ApiClients clients;
  private final MembersDesk members;
  private final StepUp stepUp;
  private final Grid<ClientRow> grid = new Grid<>();

  /// How long the old secret is good beside the new one, in hours.
  private static final List<Integer> OVERLAPS = List.of(0, 1, 24, 168);

  ClientsPanel(ApiClients clients, MembersDesk members, StepUp stepUp) {
    this.clients = clients;
    this.members = members;
    this.stepUp = stepUp;
    setId("api-clients");
    grid.setId("clients");
    grid.addColumn(ClientRow::name).setHeader(t("ui.admin.tokens.name")).setFlexGrow(2);
    PhoneWidth.leaveOut(
        grid,
        grid.addColumn(row -> row.id().toString())
            .setHeader(t("ui.admin.clients.id"))
            .setFlexGrow(2),
        grid.addColumn(row -> "fcs_…" + row.hint()).setHeader(t("ui.admin.clients.secret")),
        grid.addColumn(ClientRow::owner).setHeader(t("ui.admin.tokens.owner")),
        grid.addColumn(row -> t(row.role())).setHeader(t("ui.admin.members.role")),
        grid.addColumn(row -> row.scopes().stream().map(ClientsPanel::said).collect(joining("、")))
            .setHeader(t("ui.admin.tokens.scopes"))
            .setFlexGrow(2));
    grid.addColumn(row ->
            row.expires() == null ? t("ui.admin.clients.noExpiry") : Fmt.here().day(row.expires()))
        .setHeader(t("ui.admin.tokens.expires"));
    PhoneWidth.leaveOut(
        grid,
        grid.addColumn(row -> Fmt.here().moment(row.lastUsed()))
            .setHeader(t("ui.admin.tokens.lastUsed")));
    grid.addComponentColumn(this::deeds).setKey("deeds").setFlexGrow(0).setWidth("12rem");
    grid.setAllRowsVisible(true);
    grid.setEmptyStateComponent(
        new EmptyState(t("ui.admin.clients.empty"), t("ui.admin.clients.empty.hint")));
    var register = new Button(t("ui.admin.clients.new"), _ -> Proof.before(stepUp, this::openNew));
    register.setId("new-client");
    add(
        new H2(t("ui.admin.clients.title")),
        new Paragraph(t("ui.admin.clients.explained")),
        register,
        grid);
    show();
  }

  private void show() {
    grid.setItems(clients.list());
  }

  private static String said(String scope) {
    var partAndVerb = scope.split(":");
    return partAndVerb.length < 2
        ? scope
        : t("api.part." + partAndVerb[0]) + " · " + t("api.verb." + partAndVerb[1]);
  }

  private Div deeds(ClientRow row) {
    var rotate =
        new Button(
            t("ui.admin.clients.rotate"), _ -> Proof.before(stepUp, () -> openRotation(row)));
    rotate.addThemeVariants(ButtonVariant.TERTIARY);
    rotate.addClassName("rotate-client");
    var revoke =
        new Button(
            t("ui.admin.tokens.revoke"),
            _ ->
                Confirm.danger(
                    t("ui.admin.clients.revoke.title", row.name()),
                    t("ui.admin.tokens.revoke.text"),
                    t("ui.admin.tokens.revoke"),
                    () -> {
                      clients.revoke(row.id());
                      show();
                    }));
    revoke.addThemeVariants(ButtonVariant.TERTIARY);
    revoke.addClassName("revoke-client");
    return new Div(rotate, revoke);
  }

  private void openNew() {
    var name = Fields.text(t("ui.admin.tokens.name"), LONGEST_NAME);
    name.setId("client-name");
    var scopes = new MultiSelectComboBox<String>(t("ui.admin.tokens.scopes"));
    scopes.setId("client-scopes");
    scopes.setItems(clients.scopes());
    scopes.setItemLabelGenerator(ClientsPanel::said);
    scopes.setHelperText(t("ui.admin.clients.scopes.hint"));
    var holder = new WorksAs(members);
    holder.setId("client-works-as");
    var lastDay = Fields.day(t("ui.admin.clients.lastDay"));
    lastDay.setId("client-last-day");
    lastDay.setHelperText(t("ui.admin.clients.lastDay.hint"));
    new FormDialog(t("ui.admin.clients.new"))
        .field("name", name)
        .field("grant", holder)
        .wide("scopes", scopes)
        .field("expires", lastDay)
        .save(
            "save-client",
            t("ui.kit.save"),
            () -> {
              var issued =
                  clients.register(
                      new NewClient(
                          name.getValue(),
                          scopes.getValue(),
                          endOf(lastDay.getValue()),
                          holder.grant()));
              show();
              showSecret(issued);
            })
        .open();
  }

  private static @Nullable Instant endOf(@Nullable LocalDate lastDay) {
    return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(Fmt.here().zone()).toInstant();
  }

  private void openRotation(ClientRow row) {
    var overlap =
        Fields.choice(
            t("ui.admin.clients.overlap"),
            OVERLAPS,
            hours -> t("ui.admin.clients.overlap." + hours));
    overlap.setId("overlap");
    overlap.setValue(OVERLAPS.get(2));
    new FormDialog(t("ui.admin.clients.rotate.title", row.name()))
        .plain(new Paragraph(t("ui.admin.clients.rotate.text")))
        .field("overlapHours", overlap)
        .save(
            "rotate-client",
            t("ui.admin.clients.rotate"),
            () -> {
              var issued = clients.rotate(row.id(), Duration.ofHours(overlap.getValue()));
              show();
              showSecret(issued);
            })
        .open();
  }

  private static void showSecret(IssuedClient issued) {
    new OnceShown(t("ui.admin.clients.issued"))
        .with("client-id", t("ui.admin.clients.id"), issued.clientId().toString())
        .secret("client-secret", t("ui.admin.clients.secret"), issued.clientSecret())
        .open();
  }
}

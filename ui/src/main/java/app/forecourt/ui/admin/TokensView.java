package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.listed;
import static app.forecourt.ui.kit.Says.t;

import app.forecourt.identity.ApiClients;
import app.forecourt.identity.ApiTokens;
import app.forecourt.identity.IssuedToken;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.NewToken;
import app.forecourt.identity.StepUp;
import app.forecourt.identity.TokenRow;
import app.forecourt.identity.TokenScope;
import app.forecourt.organization.Action;
import app.forecourt.organization.Verb;
import app.forecourt.plans.Feature;
import app.forecourt.ui.kit.Confirm;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.PhoneWidth;
import app.forecourt.ui.shell.Needs;
import app.forecourt.ui.shell.Proof;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;

/// Keys for programs that call the API.
@Route("admin/tokens")
@Menu(title = "ui.admin.tokens.title", order = 93)
@PermitAll
@Needs(value = Action.API_TOKENS, verb = Verb.WRITE, everywhere = true, plan = Feature.API)
class TokensView extends Page {

  private final ApiTokens tokens;
  private final MembersDesk members;
  private final Grid<TokenRow> grid = new Grid<>();

  TokensView(ApiTokens tokens, ApiClients clients, MembersDesk members, StepUp stepUp) {
    super(t("ui.admin.tokens.title"));
    this.tokens = tokens;
    this.members = members;
    primary(t("ui.admin.tokens.new"), () -> Proof.before(stepUp, this::openNew));
    grid.addColumn(TokenRow::name).setHeader(t("ui.admin.tokens.name")).setFlexGrow(2);
    PhoneWidth.leaveOut(
        grid,
        grid.addColumn(row -> "fct_…" + row.hint()).setHeader(t("ui.admin.tokens.hint")),
        grid.addColumn(TokenRow::owner).setHeader(t("ui.admin.tokens.owner")),
        grid.addColumn(row -> t(row.role())).setHeader(t("ui.admin.members.role")),
        grid.addColumn(row -> row.scopes().stream().map(scope -> t(scope)).collect(listed()))
            .setHeader(t("ui.admin.tokens.scopes")));
    grid.addColumn(row -> Fmt.here().day(row.expires())).setHeader(t("ui.admin.tokens.expires"));
    PhoneWidth.leaveOut(
        grid,
        grid.addColumn(row -> Fmt.here().moment(row.lastUsed()))
            .setHeader(t("ui.admin.tokens.lastUsed")));
    grid.addComponentColumn(this::revocation).setFlexGrow(0).setWidth("7rem");
    grid.setAllRowsVisible(true);
    grid.setEmptyStateComponent(
        new EmptyState(t("ui.admin.tokens.empty"), t("ui.admin.tokens.empty.hint")));
    add(
        new Paragraph(t("ui.admin.tokens.explained")),
        grid,
        new ClientsPanel(clients, members, stepUp));
    show();
  }

  private void show() {
    grid.setItems(tokens.list());
  }

  private Button revocation(TokenRow row) {
    var button =
        new Button(
            t("ui.admin.tokens.revoke"),
            _ ->
                Confirm.danger(
                    t("ui.admin.tokens.revoke.title", row.name()),
                    t("ui.admin.tokens.revoke.text"),
                    t("ui.admin.tokens.revoke"),
                    () -> {
                      tokens.revoke(row.id());
                      show();
                    }));
    button.addThemeVariants(ButtonVariant.TERTIARY);
    return button;
  }

  private void openNew() {
    var name = Fields.text(t("ui.admin.tokens.name"), 60);
    var scopes = new CheckboxGroup<TokenScope>(t("ui.admin.tokens.scopes"));
    scopes.setItems(TokenScope.values());
    scopes.setItemLabelGenerator(scope -> t(scope));
    scopes.setValue(Set.of(TokenScope.READ));
    var holder = new WorksAs(members);
    new FormDialog(t("ui.admin.tokens.new"))
        .field("name", name)
        .field("grant", holder)
        .field("scopes", scopes)
        .save(
            t("ui.kit.save"),
            () -> {
              var issued =
                  tokens.issue(
                      new NewToken(name.getValue(), scopes.getValue(), null, holder.grant()));
              show();
              showSecret(issued);
            })
        .open();
  }

  private static void showSecret(IssuedToken issued) {
    new OnceShown(t("ui.admin.tokens.issued"))
        .secret("token-secret", t("ui.admin.tokens.hint"), issued.secret())
        .open();
  }
}

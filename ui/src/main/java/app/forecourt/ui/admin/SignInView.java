package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.identity.NewSingleSignOn;
import app.forecourt.identity.ProviderLinkRow;
import app.forecourt.identity.Role;
import app.forecourt.identity.SignInSettings;
import app.forecourt.identity.SingleSignOn;
import app.forecourt.identity.SingleSignOnDesk;
import app.forecourt.identity.StepUp;
import app.forecourt.organization.Action;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.Confirm;
import app.forecourt.ui.kit.Facts;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.kit.Refusals;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.Needs;
import app.forecourt.ui.shell.Proof;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/// How the group's people sign in: of whom a second factor is required, and whether they come from
/// an identity provider of the group's own.
@Route("admin/sign-in")
@Menu(title = "ui.admin.signIn.title", order = 92.5)
@PermitAll
@Needs(value = Action.TENANT_SETTINGS, verb = Verb.WRITE)
class SignInView extends Page {

  private static final int LONGEST_ISSUER = 300;
  private static final int LONGEST_CLIENT = 200;
  private static final int LONGEST_SECRET = 500;
  private static final int LONGEST_DOMAINS = 1_000;

  private final SignInSettings settings;
  private final SingleSignOnDesk singleSignOn;
  private final StepUp stepUp;
  private final Div content = new Div();

  SignInView(SignInSettings settings, SingleSignOnDesk singleSignOn, StepUp stepUp) {
    super(t("ui.admin.signIn.title"));
    this.settings = settings;
    this.singleSignOn = singleSignOn;
    this.stepUp = stepUp;
    content.addClassName("account");
    add(content);
    show();
  }

  private void show() {
    content.removeAll();
    content.add(secondFactor(), provider(singleSignOn.card()), links());
  }

  // Second factor

  private Section secondFactor() {
    var roles = new CheckboxGroup<Role>(t("ui.admin.signIn.factor.roles"));
    roles.setId("second-factor-roles");
    roles.setItems(Role.values());
    roles.setItemLabelGenerator(role -> t(role));
    roles.setValue(settings.secondFactorRoles());
    var save =
        new Button(
            t("ui.kit.save"),
            _ ->
                Proof.before(
                    stepUp,
                    () -> {
                      if (Refusals.allowed(() -> settings.requireSecondFactor(roles.getValue()))) {
                        Toast.done(t("ui.admin.signIn.saved"));
                      }
                    }));
    save.setId("save-second-factor");
    return RecordPage.section(
        t("ui.account.factor"), quiet(t("ui.admin.signIn.factor.hint")), roles, row(save));
  }

  // Single sign-on

  private Section provider(SingleSignOn present) {
    var state =
        present.on()
            ? new StatusBadge(t("ui.account.factor.on"), Tone.GOOD)
            : new StatusBadge(t("ui.account.factor.off"), Tone.NEUTRAL);
    state.setId("single-sign-on-state");
    var redirect = new Code(present.redirectUri());
    redirect.setId("redirect-uri");
    var facts = new Facts();
    if (!present.issuer().isEmpty()) {
      facts
          .fact(t("ui.admin.signIn.issuer"), present.issuer())
          .fact(t("ui.admin.signIn.domains"), String.join(", ", present.emailDomains()))
          .fact(
              t("ui.account.password"),
              t(
                  present.passwordsAllowed()
                      ? "ui.admin.signIn.passwords.allowed"
                      : "ui.admin.signIn.passwords.refused"))
          .fact(
              t("ui.account.factor"),
              t(
                  present.providerChecksSecondFactor()
                      ? "ui.admin.signIn.factor.there"
                      : "ui.admin.signIn.factor.here"));
    }
    facts.fact(t("ui.admin.signIn.redirect"), redirect);
    var setUp =
        new Button(
            t("ui.admin.signIn.setUp"), _ -> Proof.before(stepUp, () -> openProvider(present)));
    setUp.setId("set-up-single-sign-on");
    return RecordPage.section(
        t("ui.admin.signIn.provider"),
        state,
        quiet(t("ui.admin.signIn.provider.hint")),
        facts,
        row(setUp));
  }

  private void openProvider(SingleSignOn present) {
    var on = new Checkbox(t("ui.admin.signIn.on"), present.on());
    on.setId("single-sign-on");
    var issuer = Fields.text(t("ui.admin.signIn.issuer"), LONGEST_ISSUER);
    issuer.setId("issuer");
    issuer.setValue(present.issuer());
    issuer.setHelperText(t("ui.admin.signIn.issuer.hint"));
    var client = Fields.text(t("ui.admin.signIn.client"), LONGEST_CLIENT);
    client.setId("client-id");
    client.setValue(present.clientId());
    var secret = new PasswordField(t("ui.admin.signIn.secret"));
    secret.setId("client-secret");
    secret.setMaxLength(LONGEST_SECRET);
    secret.setAutocomplete(Autocomplete.OFF);
    if (present.secretKept()) {
      secret.setHelperText(t("ui.admin.signIn.secret.kept"));
    }
    var domains = Fields.text(t("ui.admin.signIn.domains"), LONGEST_DOMAINS);
    domains.setId("email-domains");
    domains.setValue(String.join(", ", present.emailDomains()));
    domains.setHelperText(t("ui.admin.signIn.domains.hint"));
    var passwords = new Checkbox(t("ui.admin.signIn.passwords"), present.passwordsAllowed());
    passwords.setId("passwords-allowed");
    passwords.setHelperText(t("ui.admin.signIn.passwords.hint"));
    var factor =
        new Checkbox(t("ui.admin.signIn.factor.provider"), present.providerChecksSecondFactor());
    factor.setId("provider-checks-second-factor");
    factor.setHelperText(t("ui.admin.signIn.factor.provider.hint"));
    new FormDialog(t("ui.admin.signIn.provider"))
        .wide("on", on)
        .wide("issuer", issuer)
        .field("clientId", client)
        .field("clientSecret", secret)
        .wide("emailDomains", domains)
        .wide("passwordsAllowed", passwords)
        .wide("providerChecksSecondFactor", factor)
        .save(
            "save-single-sign-on",
            t("ui.kit.save"),
            () -> {
              singleSignOn.setUp(
                  new NewSingleSignOn(
                      on.getValue(),
                      issuer.getValue(),
                      client.getValue(),
                      secret.getValue(),
                      List.of(domains.getValue().split("[\\s,;，；、]+")),
                      passwords.getValue(),
                      factor.getValue()));
              Toast.done(t("ui.admin.signIn.saved"));
              show();
            })
        .open();
  }

  // Links

  private Section links() {
    var section =
        RecordPage.section(t("ui.admin.signIn.links"), quiet(t("ui.admin.signIn.links.hint")));
    section.setId("links");
    singleSignOn.links().forEach(link -> section.add(link(link)));
    return section;
  }

  private Component link(ProviderLinkRow row) {
    var who = new Span(row.name() + " · " + row.login());
    who.addClassName("session-device");
    var facts =
        new Span(t("ui.admin.signIn.links.facts", row.subject(), Fmt.here().moment(row.since())));
    facts.addClassName("quiet");
    var about = new Div(who, facts);
    about.addClassName("session-about");
    about.getElement().setAttribute("translate", "no");
    var remove =
        new Button(t("ui.admin.signIn.links.remove"), _ -> Proof.before(stepUp, () -> remove(row)));
    remove.addThemeVariants(ButtonVariant.TERTIARY);
    var line = new Div(about, remove);
    line.addClassName("session");
    return line;
  }

  private void remove(ProviderLinkRow row) {
    Confirm.danger(
        t("ui.admin.signIn.links.remove"),
        t("ui.admin.signIn.links.remove.text", row.name()),
        t("ui.admin.signIn.links.remove"),
        () -> {
          singleSignOn.unlink(row.id());
          show();
        });
  }

  private static Div row(Component... buttons) {
    var actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }

  private static Paragraph quiet(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName("quiet");
    return paragraph;
  }
}

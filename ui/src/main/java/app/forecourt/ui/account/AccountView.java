package app.forecourt.ui.account;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.identity.AccountCard;
import app.forecourt.identity.AccountDesk;
import app.forecourt.identity.PasskeyRow;
import app.forecourt.identity.RecoveryCodes;
import app.forecourt.identity.SessionRow;
import app.forecourt.identity.StepUp;
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
import app.forecourt.ui.shell.EnrolmentSteps;
import app.forecourt.ui.shell.Preferences;
import app.forecourt.ui.shell.Proof;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;

/// The own account; reached by one's name at the top.
@Route("account")
@PermitAll
class AccountView extends Page implements AfterNavigationObserver {

  private static final int LONGEST_PASSWORD = 200;
  private static final int LONGEST_NAME = 60;

  /// What the browser says instead of a passkey, with the reason behind it.
  private static final String NOT_MADE = "refused ";

  private final AccountDesk desk;
  private final StepUp stepUp;
  private final Div content = new Div();

  AccountView(AccountDesk desk, StepUp stepUp) {
    super(t("ui.account.title"));
    this.desk = desk;
    this.stepUp = stepUp;
    content.addClassName("account");
    add(content);
    show();
  }

  /// Recovery codes that were made while signing in are shown now.
  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var session = VaadinSession.getCurrent().getSession();
    if (session.getAttribute(RecoveryCodes.ATTRIBUTE) instanceof RecoveryCodes codes) {
      session.removeAttribute(RecoveryCodes.ATTRIBUTE);
      RecoveryCodesDialog.show(codes);
    }
  }

  private void show() {
    var card = desk.card();
    content.removeAll();
    content.add(me(card), password(), secondFactor(card), passkeys(), notifications(), sessions());
  }

  private static Section me(AccountCard card) {
    var chinese = language("简体中文", "zh-CN", Locale.SIMPLIFIED_CHINESE);
    var english = language("English", "en", Locale.ENGLISH);
    var languages = new Div(chinese, english);
    languages.addClassName("actions");
    return RecordPage.section(
        t("ui.account.me"),
        new Facts()
            .fact(t("ui.account.name"), card.name())
            .fact(t("ui.account.login"), card.login())
            .fact(t("ui.account.language"), languages));
  }

  private static Button language(String name, String tag, Locale language) {
    var button =
        new Button(
            name,
            click ->
                click.getSource().getUI().ifPresent(here -> Preferences.speak(here, language)));
    button.setId("language-" + language.getLanguage());
    button.getElement().setAttribute("lang", tag);
    return button;
  }

  // Password

  private Section password() {
    var change = new Button(t("ui.account.password.change"), _ -> openPassword());
    change.setId("change-password");
    return RecordPage.section(
        t("ui.account.password"), quiet(t("ui.account.password.hint")), row(change));
  }

  private void openPassword() {
    var current = password("current-password", t("ui.account.password.current"));
    current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    var fresh = password("new-password", t("ui.account.password.new"));
    fresh.setAutocomplete(Autocomplete.NEW_PASSWORD);
    fresh.setHelperText(t("ui.account.password.new.hint"));
    new FormDialog(t("ui.account.password.change"))
        .wide("current", current)
        .wide("password", fresh)
        .save(
            "save-password",
            t("ui.account.password.change"),
            () -> {
              desk.changePassword(current.getValue(), fresh.getValue());
              Toast.done(t("ui.account.password.changed"));
              show();
            })
        .open();
  }

  private static PasswordField password(String id, String label) {
    var field = new PasswordField(label);
    field.setId(id);
    field.setMaxLength(LONGEST_PASSWORD);
    return field;
  }

  // Second factor

  private Section secondFactor(AccountCard card) {
    var state =
        card.secondFactor()
            ? new StatusBadge(t("ui.account.factor.on"), Tone.GOOD)
            : new StatusBadge(t("ui.account.factor.off"), Tone.NEUTRAL);
    state.setId("second-factor-state");
    var setUp =
        new Button(
            t(card.secondFactor() ? "ui.account.factor.renew" : "ui.account.factor.setUp"),
            _ -> Proof.before(stepUp, this::openSecondFactor));
    setUp.setId("set-up-second-factor");
    var actions = row(setUp);
    if (card.secondFactor()) {
      var codes =
          new Button(
              t("ui.account.codes.renew"),
              _ ->
                  Proof.before(
                      stepUp,
                      () -> {
                        RecoveryCodesDialog.show(desk.renewRecoveryCodes());
                        show();
                      }));
      codes.setId("renew-codes");
      actions.add(codes);
    }
    if (card.secondFactor() && !card.secondFactorRequired()) {
      var remove =
          new Button(
              t("ui.account.factor.remove"), _ -> Proof.before(stepUp, this::removeSecondFactor));
      remove.setId("remove-second-factor");
      remove.addThemeVariants(ButtonVariant.TERTIARY);
      actions.add(remove);
    }
    return RecordPage.section(
        t("ui.account.factor"),
        state,
        quiet(
            card.secondFactor()
                ? t("ui.account.codes.left", card.recoveryCodes())
                : t("ui.account.factor.hint")),
        actions);
  }

  private void openSecondFactor() {
    var enrolment = desk.beginSecondFactor();
    var code = Proof.code();
    code.setHelperText(t("ui.account.factor.code.hint"));
    new FormDialog(t("ui.account.factor.setUp"))
        .plain(new EnrolmentSteps(enrolment))
        .wide("code", code)
        .save(
            "confirm-second-factor",
            t("ui.account.factor.confirm"),
            () -> {
              var codes = desk.setUpSecondFactor(enrolment, code.getValue());
              show();
              RecoveryCodesDialog.show(codes);
            })
        .open();
  }

  private void removeSecondFactor() {
    Confirm.danger(
        t("ui.account.factor.remove"),
        t("ui.account.factor.remove.text"),
        t("ui.account.factor.remove"),
        () -> {
          desk.removeSecondFactor();
          show();
        });
  }

  // Passkeys

  private Section passkeys() {
    var section =
        RecordPage.section(t("ui.account.passkeys"), quiet(t("ui.account.passkeys.hint")));
    section.setId("passkeys");
    desk.passkeys().forEach(passkey -> section.add(passkey(passkey)));
    var add =
        new Button(t("ui.account.passkeys.add"), _ -> Proof.before(stepUp, this::openPasskey));
    add.setId("add-passkey");
    section.add(row(add));
    return section;
  }

  private Component passkey(PasskeyRow row) {
    var fmt = Fmt.here();
    var remove =
        new Button(
            t("ui.account.passkeys.remove"), _ -> Proof.before(stepUp, () -> removePasskey(row)));
    remove.addClassName("remove-passkey");
    remove.addThemeVariants(ButtonVariant.TERTIARY);
    var used = row.lastUsed();
    return line(
        row.name(),
        used == null
            ? t("ui.account.passkeys.unused", fmt.moment(row.created()))
            : t("ui.account.passkeys.facts", fmt.moment(row.created()), fmt.moment(used)),
        remove);
  }

  private void openPasskey() {
    var name = Fields.text(t("ui.account.passkeys.name"), LONGEST_NAME);
    name.setId("passkey-name");
    name.setHelperText(t("ui.account.passkeys.name.hint"));
    new FormDialog(t("ui.account.passkeys.add"))
        .plain(new Paragraph(t("ui.account.passkeys.add.text")))
        .wide("name", name)
        .save(
            "create-passkey",
            t("ui.account.passkeys.create"),
            () -> create(Required.text("name", name.getValue(), LONGEST_NAME)))
        .open();
  }

  /// The browser makes it, and asks its owner for finger, face or PIN.
  private void create(String name) {
    var enrolment = desk.beginPasskey();
    content
        .getElement()
        .executeJs(
            "return import('/js/passkey.js').then(keys => keys.create($0))", enrolment.options())
        .then(
            String.class,
            made -> {
              if (made.startsWith(NOT_MADE)) {
                Toast.error(
                    t(
                        made.endsWith("InvalidStateError")
                            ? "ui.account.passkeys.known"
                            : "ui.account.passkeys.cancelled"));
              } else if (Refusals.allowed(() -> desk.addPasskey(enrolment.ticket(), made, name))) {
                Toast.done(t("ui.account.passkeys.added"));
                show();
              }
            },
            failed -> Toast.error(t("ui.account.passkeys.cancelled")));
  }

  private void removePasskey(PasskeyRow row) {
    Confirm.danger(
        t("ui.account.passkeys.remove"),
        t("ui.account.passkeys.remove.text", row.name()),
        t("ui.account.passkeys.remove"),
        () -> {
          desk.removePasskey(row.id());
          show();
        });
  }

  // Sessions

  private Section sessions() {
    var rows = desk.sessions();
    var section =
        RecordPage.section(t("ui.account.sessions"), quiet(t("ui.account.sessions.hint")));
    section.setId("sessions");
    rows.forEach(row -> section.add(session(row)));
    if (rows.size() > 1) {
      var others =
          new Button(
              t("ui.account.sessions.endOthers"),
              _ ->
                  Proof.before(
                      stepUp,
                      () -> {
                        desk.endOtherSessions();
                        Toast.done(t("ui.account.sessions.ended"));
                        show();
                      }));
      others.setId("end-other-sessions");
      section.add(row(others));
    }
    return section;
  }

  private static Section notifications() {
    var settings = new Anchor("notifications/settings", t("ui.account.notifications.change"));
    settings.getElement().setAttribute("router-link", true);
    return RecordPage.section(
        t("ui.account.notifications"), quiet(t("ui.account.notifications.hint")), settings);
  }

  private Component session(SessionRow row) {
    var fmt = Fmt.here();
    var device = row.device().isEmpty() ? t("ui.account.sessions.device") : row.device();
    var facts =
        t(
            "ui.account.sessions.facts",
            row.address(),
            fmt.moment(row.started()),
            fmt.moment(row.seen()));
    if (row.current()) {
      return line(device, facts, new StatusBadge(t("ui.account.sessions.current"), Tone.GOOD));
    }
    var end =
        new Button(
            t("ui.account.sessions.end"),
            _ -> {
              desk.endSession(row.id());
              show();
            });
    end.addClassName("end-session");
    end.addThemeVariants(ButtonVariant.TERTIARY);
    return line(device, facts, end);
  }

  private static Component line(String name, String facts, Component end) {
    var named = new Span(name);
    named.addClassName("session-device");
    var quiet = new Span(facts);
    quiet.addClassName("quiet");
    var about = new Div(named, quiet);
    about.addClassName("session-about");
    var line = new Div(about, end);
    line.addClassName("session");
    return line;
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

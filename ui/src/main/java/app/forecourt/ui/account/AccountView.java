package app.forecourt.ui.account;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.identity.AccountCard;
import app.forecourt.identity.AccountDesk;
import app.forecourt.identity.RecoveryCodes;
import app.forecourt.identity.SessionRow;
import app.forecourt.identity.StepUp;
import app.forecourt.ui.kit.Confirm;
import app.forecourt.ui.kit.Facts;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.EnrolmentSteps;
import app.forecourt.ui.shell.Preferences;
import app.forecourt.ui.shell.Proof;
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
    content.add(me(card), password(), secondFactor(card), notifications(), sessions());
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
              _ -> {
                desk.endOtherSessions();
                Toast.done(t("ui.account.sessions.ended"));
                show();
              });
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
    var device = new Span(row.device().isEmpty() ? t("ui.account.sessions.device") : row.device());
    device.addClassName("session-device");
    var facts =
        new Span(
            t(
                "ui.account.sessions.facts",
                row.address(),
                fmt.moment(row.started()),
                fmt.moment(row.seen())));
    facts.addClassName("quiet");
    var about = new Div(device, facts);
    about.addClassName("session-about");
    var line = new Div(about);
    line.addClassName("session");
    if (row.current()) {
      line.add(new StatusBadge(t("ui.account.sessions.current"), Tone.GOOD));
    } else {
      var end =
          new Button(
              t("ui.account.sessions.end"),
              _ -> {
                desk.endSession(row.id());
                show();
              });
      end.addClassName("end-session");
      end.addThemeVariants(ButtonVariant.TERTIARY);
      line.add(end);
    }
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

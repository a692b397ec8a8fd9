package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.identity.SecondFactorNeeded;
import app.forecourt.identity.SignInRefused;
import app.forecourt.identity.SingleSignOnDesk;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Icon;
import app.forecourt.ui.kit.Refusals;
import app.forecourt.ui.kit.Says;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.web.WebAttributes;

/// The group's front door.
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final LoginForm form = new LoginForm();
  private final Div notice = new Div();
  private final Div card = new Div();
  private final Anchor provider = link("login/sso", "ui.shell.login.sso", "login-sso");
  private final Div passkeys = passkeys();
  private final SingleSignOnDesk singleSignOn;
  private final Optional<Div> picker;
  private final String name;

  LoginView(Brands brands, DemoUsers demo, SingleSignOnDesk singleSignOn) {
    this.singleSignOn = singleSignOn;
    var brand = brands.current();
    name = brand.map(Brand::name).orElse(t("ui.shell.product"));
    addClassName("login");

    var mark = new Div();
    mark.addClassName("login-mark");
    brand
        .flatMap(Brand::logo)
        .ifPresentOrElse(
            logo -> mark.add(new Image(logo, "")), () -> mark.add(new Span(name.substring(0, 1))));
    var heading = new H1(name);
    var about = new Paragraph(t("ui.shell.login.about"));
    notice.addClassName("login-notice");
    notice.getElement().setAttribute("role", "status");
    notice.setVisible(false);

    form.setI18n(Fields.login());
    form.setAction("login");
    form.setForgotPasswordButtonVisible(false);

    card.add(mark, heading, about, notice);
    if (singleSignOn.isOn()) {
      card.add(provider);
    }
    card.add(form, passkeys);
    card.addClassName("login-card");
    picker =
        brand.map(Brand::slug).map(demo::of).filter(users -> !users.isEmpty()).map(this::picker);
    picker.ifPresent(card::add);
    add(card, languages());
  }

  @Override
  public String getPageTitle() {
    return t("ui.kit.login.title") + " · " + name;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var asked = event.getLocation().getQueryParameters().getParameters();
    var refused = asked.containsKey("error") ? refused() : Optional.<Throwable>empty();
    if (refused.orElse(null) instanceof SecondFactorNeeded needed) {
      ask(needed);
    } else if (!singleSignOn.allowsPasswords()
        && !asked.containsKey("password")
        && refused.flatMap(Refusals::refusal).filter(SignInRefused.class::isInstance).isEmpty()) {
      leaveTheRestToAdministrators();
      notice(refused.flatMap(Refusals::sentence).orElseGet(() -> t("ui.shell.login.sso.only")));
    } else if (asked.containsKey("error")) {
      refused
          .flatMap(Refusals::sentence)
          .ifPresentOrElse(
              why -> form.showErrorMessage(t("ui.shell.login.refused"), why),
              () -> form.setError(true));
    } else if (asked.containsKey("expired")) {
      notice(t("ui.shell.login.expired"));
    } else if (asked.containsKey("logout")) {
      notice(t("ui.shell.login.left"));
    }
  }

  private void notice(String text) {
    notice.setText(text);
    notice.setVisible(true);
  }

  /// Everybody else comes from the group's identity provider.
  private void leaveTheRestToAdministrators() {
    card.replace(form, link("login?password", "ui.shell.login.administrators", "login-rest"));
    card.remove(passkeys);
    picker.ifPresent(card::remove);
  }

  /// A way that leaves this page.
  private static Anchor link(String address, String key, String looks) {
    var link = new Anchor(address, t(key));
    link.setId(looks);
    link.addClassName(looks);
    link.getElement().setAttribute("router-ignore", true);
    return link;
  }

  /// What Spring Security was told about the last attempt.
  private static Optional<Throwable> refused() {
    return Optional.ofNullable(
            VaadinSession.getCurrent()
                .getSession()
                .getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION))
        .filter(Throwable.class::isInstance)
        .map(Throwable.class::cast);
  }

  /// Goes on to the code.
  private void ask(SecondFactorNeeded needed) {
    card.replace(form, new CodeForm(needed));
    card.remove(provider, passkeys);
    picker.ifPresent(card::remove);
  }

  /// The browser works it, since signing in changes the session.
  private static Div passkeys() {
    var problem = new Div(t("ui.shell.login.passkey.failed"));
    problem.addClassName("login-notice");
    problem.getElement().setAttribute("role", "alert").setAttribute("hidden", true);
    var button = new Button(t("ui.shell.login.passkey"), new Icon("key"));
    button.setId("passkey");
    // Until the browser has said that it knows how.
    button.getElement().setAttribute("hidden", true);
    button.setWidthFull();
    button
        .getElement()
        .executeJs(
            "import('/js/passkey.js').then(keys => keys.signIn(this, $0))", problem.getElement());
    var other = new Div(button, problem);
    other.addClassName("login-other");
    return other;
  }

  private static Div languages() {
    var chinese = language("简体中文", "zh-CN", Locale.SIMPLIFIED_CHINESE);
    var english = language("English", "en", Locale.ENGLISH);
    var row = new Div(chinese, english);
    row.addClassName("login-languages");
    return row;
  }

  private static Button language(String name, String tag, Locale language) {
    var button =
        new Button(
            name,
            click ->
                click.getSource().getUI().ifPresent(here -> Preferences.speak(here, language)));
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.getElement().setAttribute("lang", tag);
    button
        .getElement()
        .setAttribute("aria-pressed", String.valueOf(Says.language().equals(language)));
    return button;
  }

  /// Fills in a demo user's name and password, so that a visitor need not type them.
  private Div picker(List<DemoUsers.DemoUser> users) {
    var field = new Select<DemoUsers.DemoUser>();
    field.setLabel(t("ui.shell.login.demo"));
    field.setPlaceholder(t("ui.shell.login.demo.choose"));
    field.setItems(users);
    field.setItemLabelGenerator(DemoUsers.DemoUser::said);
    field.addValueChangeListener(chosen ->
        UI.getCurrent()
            .getPage()
            .executeJs(
                """
                for (const [name, value] of [['username', $0], ['password', $1]]) {
                  const input = document.querySelector('input[name=' + name + ']');
                  const field = input.closest('vaadin-text-field, vaadin-password-field');
                  field.value = value;
                }\
                """,
                chosen.getValue().login(),
                chosen.getValue().password()));
    var box = new Div(field);
    box.addClassName("login-demo");
    return box;
  }
}

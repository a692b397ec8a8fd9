package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.identity.InvitationCard;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.NoSuchInvitation;
import app.forecourt.ui.kit.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// Where the link of an invitation leads: who was invited chooses a password, or gives the one he
/// has, and is a member from then on.
@Route(value = "join", autoLayout = false)
@AnonymousAllowed
class JoinView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private static final int LONGEST = 200;

  private final MembersDesk desk;
  private final String group;
  private final Div card = new Div();

  JoinView(MembersDesk desk, Brands brands) {
    this.desk = desk;
    group = brands.current().map(Brand::name).orElse(t("ui.shell.product"));
    addClassName("login");
    card.addClassName("login-card");
    add(card);
  }

  @Override
  public String getPageTitle() {
    return t("ui.join.title", group);
  }

  @Override
  public void setParameter(BeforeEvent event, String token) {
    try {
      ask(desk.invitation(token), token);
    } catch (NoSuchInvitation used) {
      show(t("ui.join.void"), t("ui.join.void.hint"), signIn());
    }
  }

  private void ask(InvitationCard invitation, String token) {
    var password =
        new PasswordField(
            t(invitation.known() ? "ui.join.password.known" : "ui.join.password.new"));
    password.setId("join-password");
    password.setWidthFull();
    password.setMaxLength(LONGEST);
    password.setAutofocus(true);
    password.setAutocomplete(
        invitation.known() ? Autocomplete.CURRENT_PASSWORD : Autocomplete.NEW_PASSWORD);
    password.setHelperText(
        t(invitation.known() ? "ui.join.password.known.hint" : "ui.join.password.new.hint"));
    var join =
        new Button(
            t("ui.join.accept"),
            click -> {
              accept(token, invitation.email(), password);
              click.getSource().setEnabled(true);
            });
    join.setId("join");
    join.addThemeVariants(ButtonVariant.PRIMARY);
    join.addClickShortcut(Key.ENTER);
    join.setDisableOnClick(true);
    join.setWidthFull();
    show(
        t("ui.join.title", group),
        t("ui.join.invited", invitation.name(), invitation.role(), invitation.email()),
        password,
        join);
  }

  private void accept(String token, String email, PasswordField password) {
    try {
      desk.accept(token, password.getValue(), VaadinRequest.getCurrent().getRemoteAddr());
    } catch (RuntimeException failed) {
      var sentence = Refusals.sentence(failed).orElseThrow(() -> failed);
      password.setErrorMessage(sentence);
      password.setInvalid(true);
      return;
    }
    show(t("ui.join.done", group), t("ui.join.done.hint", email), signIn());
  }

  private void show(String heading, String text, Component... rest) {
    card.removeAll();
    card.add(new H1(heading), new Paragraph(text));
    card.add(rest);
  }

  private static Anchor signIn() {
    var link = new Anchor("/login", t("ui.join.signIn"));
    link.setId("sign-in");
    link.getElement().setAttribute("router-ignore", true);
    link.addClassName("button-like");
    return link;
  }
}

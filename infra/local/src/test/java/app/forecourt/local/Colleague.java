package app.forecourt.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.AuthenticatorApp;
import app.forecourt.local.DemoUsers.DemoUser;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A visitor who works for a group: at its screens, or as a program of theirs would.
///
/// Screens are worked by the ids of their parts, so that their words may change.
public final class Colleague {

  /// How long a screen may take on a machine that is busy with other builds.
  private static final double PATIENCE = 30_000;

  private static final String DIALOGS = "vaadin-dialog, vaadin-confirm-dialog";

  private static final Pattern SIGN_IN = Pattern.compile("/login");

  private final Visitor visitor;
  private final String address;

  private Colleague(Visitor visitor, String address) {
    this.visitor = visitor;
    this.address = address;
    visitor.page().setDefaultTimeout(PATIENCE);
  }

  /// Signs a visitor in.
  ///
  /// @param address the group's, as `http://jinchi.localhost:40001`
  static Colleague signIn(Visitor visitor, String address, String login, String password) {
    return new Colleague(visitor, address).signIn(login, password);
  }

  public static Colleague signIn(RunningForecourt forecourt, Visitor visitor, DemoUser user) {
    return signIn(visitor, forecourt.at(user), user.login(), user.password());
  }

  private Colleague signIn(String login, String password) {
    visitor.goTo(address + "/login");
    var page = page();
    page.locator("input[name=username]").fill(login);
    page.locator("input[name=password]").fill(password);
    page.locator("vaadin-login-form-wrapper vaadin-button, vaadin-button[slot=submit]")
        .first()
        .click();
    page.locator("#enrolment-secret, vaadin-app-layout").first().waitFor();
    if (page.locator("#enrolment-secret").count() > 0) {
      enrol();
    }
    assertThat(page).not().hasURL(SIGN_IN, new PageAssertions.HasURLOptions().setTimeout(PATIENCE));
    settled();
    return this;
  }

  /// Whose role needs a second factor sets it up when he first signs in.
  private void enrol() {
    var secret = page().locator("#enrolment-secret").innerText().replace(" ", "");
    page().locator("#code input").fill(AuthenticatorApp.code(secret, Instant.now()));
    page().locator("#submit-code").click();
    sees("#codes-kept").click();
  }

  Visitor visitor() {
    return visitor;
  }

  Page page() {
    return visitor.page();
  }

  // Screens

  /// Opens a screen and waits until it is there.
  ///
  /// @param path with leading slash
  public Colleague open(String path) {
    visitor.goTo(address + path);
    return settled();
  }

  /// Waits until the screen has a heading and the server owes it nothing; fails if it is wider than
  /// what the visitor looks at.
  Colleague settled() {
    sees("h1");
    page()
        .waitForFunction(
            "() => Object.values(window.Vaadin?.Flow?.clients ?? {})"
                + ".every(client => !client.isActive || !client.isActive())");
    assertThat((int) page().evaluate("() => document.documentElement.scrollWidth"))
        .as("width of %s", page().url())
        .isLessThanOrEqualTo(page().viewportSize().width);
    visitor.read();
    return this;
  }

  /// The last part of a record's address.
  String recordId() {
    return page().url().replaceFirst("[?#].*", "").replaceFirst(".*/", "");
  }

  /// The addresses in the menu, with leading slash.
  List<String> menu() {
    var paths =
        (List<?>)
            page()
                .evaluate(
                    "() => [...document.querySelectorAll('vaadin-side-nav-item')]"
                        + ".map(item => item.path).filter(path => path)"
                        + ".map(path => '/' + path.replace(/^\\//, ''))");
    return paths.stream().map(String::valueOf).toList();
  }

  /// Waits until something is to be seen.
  Locator sees(String what) {
    var seen = page().locator(what).first();
    assertThat(seen).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    return seen;
  }

  /// Waits until something reads so.
  void reads(String what, String text) {
    assertThat(page().locator(what).first())
        .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
  }

  // Hands

  void press(String id) {
    page().locator("#" + id).click();
    settled();
  }

  /// Presses what leads on, and waits until that has happened.
  ///
  /// @param then what is there once it has
  void press(String id, String then) {
    page().locator("#" + id).click();
    sees(then);
    settled();
  }

  void type(String id, String text) {
    var field = page().locator("#" + id).locator("input, textarea").first();
    field.fill(text);
    field.press("Tab");
    settled();
  }

  /// Chooses from a list that opens.
  void choose(String id, String text) {
    choose(page().locator("#" + id), text);
  }

  void choose(Locator field, String text) {
    var isTyped = field.evaluate("field => field.localName").equals("vaadin-combo-box");
    if (isTyped) {
      field.locator("input").fill(text);
    } else {
      field.click();
    }
    page()
        .getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText(text))
        .first()
        .click();
    settled();
  }

  /// Presses the button the open dialog is there for, and waits until it has closed.
  void agree() {
    page().locator(DIALOGS).locator("vaadin-button[theme~='primary']").last().click();
    isDone();
  }

  /// Waits until no dialog is open.
  void isDone() {
    assertThat(page().locator(DIALOGS))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
    settled();
  }

  // What the API says to somebody signed in here

  /// What the API answers.
  ///
  /// @param status of HTTP
  record Answer(int status, String body) {
    JsonElement json() {
      return JsonParser.parseString(body);
    }
  }

  /// @param path behind `/api/v1`, with leading slash
  Answer ask(String path) {
    return call("GET", path, "");
  }

  /// Does something and gets what was made.
  ///
  /// @throws IllegalStateException if it was refused
  JsonElement send(String path, String json) {
    var answer = call("POST", path, json);
    if (answer.status() >= 300) {
      throw new IllegalStateException("%s: %s".formatted(path, answer));
    }
    return JsonParser.parseString(answer.body().isEmpty() ? "{}" : answer.body());
  }

  /// Takes something away.
  ///
  /// @throws IllegalStateException if it was refused
  void remove(String path) {
    var answer = call("DELETE", path, "");
    if (answer.status() >= 300) {
      throw new IllegalStateException("%s: %s".formatted(path, answer));
    }
  }

  private Answer call(String method, String path, String json) {
    var answer =
        (Map<?, ?>)
            page()
                .evaluate(
                    """
                    async ([method, path, body]) => {
                      await fetch('/api/v1/me');
                      const token = document.cookie.match(/XSRF-TOKEN=([^;]*)/)?.[1] ?? '';
                      const answer = await fetch('/api/v1' + path, {
                        method,
                        headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token},
                        body: method === 'GET' ? undefined : body});
                      return {status: answer.status, body: await answer.text()};
                    }\
                    """,
                    List.of(method, path, json));
    return new Answer(
        ((Number) answer.get("status")).intValue(), String.valueOf(answer.get("body")));
  }
}

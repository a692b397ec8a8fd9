package app.forecourt.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.AuthenticatorApp;
import app.forecourt.identity.LocalProvider;
import app.forecourt.identity.LocalProvider.Person;
import app.forecourt.local.DemoUsers.DemoUser;
import app.forecourt.local.Visitor.Screen;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The ways into a group besides the password alone: with codes of an app, with a passkey, and from
/// an identity provider of the group's own. What they change is taken back, since other journeys
/// meet the same people.
@Journeys
class SignInJourneyIT {

  private static final double PATIENCE = 30_000;
  private static final String INSIDE = "vaadin-app-layout";

  private RunningForecourt forecourt;

  @BeforeEach
  void open(RunningForecourt running) {
    forecourt = running;
  }

  @Test
  void signsInWithCodesOfAnApp() {
    var finance = user("FINANCE");
    var first = Colleague.signIn(forecourt, visitor(), finance).open("/account");
    first.press("set-up-second-factor", "#enrolment-secret");
    var secret = first.page().locator("#enrolment-secret").innerText().replace(" ", "");
    first.type("code", AuthenticatorApp.code(secret, Instant.now()));
    first.press("confirm-second-factor", "#codes-kept");
    first.press("codes-kept");
    first.reads("#second-factor-state", "已启用");

    var later = typePassword(visitor(), finance);
    code(later, "000000");
    sees(later, "#code[invalid]");
    assertThat(later.locator(INSIDE)).hasCount(0);
    // The code of this half minute was used to set it up.
    code(later, AuthenticatorApp.code(secret, Instant.now().plus(Duration.ofSeconds(30))));
    sees(later, INSIDE);

    first.press("remove-second-factor");
    first.agree();
    first.reads("#second-factor-state", "未启用");
    sees(typePassword(visitor(), finance), INSIDE);
  }

  @Test
  void signsInWithAPasskeyUntilItIsRemoved() throws SQLException {
    var manager = user("GENERAL_MANAGER");
    var visitor = visitor();
    plugIn(visitor.page());
    var first = Colleague.signIn(forecourt, visitor, manager).open("/account");
    first.press("add-passkey", "#passkey-name");
    first.type("passkey-name", "办公室电脑");
    first.press("create-passkey", "#passkeys .session");
    first.reads("#passkeys .session", "尚未使用");
    visitor.look("account-passkey-desk");

    leave(first.page(), manager);
    first.page().locator("#passkey").click();
    sees(first.page(), INSIDE);
    first.open("/account").reads("#passkeys .session", "最近使用");

    proofRunsOut(manager);
    first.page().locator(".remove-passkey").click();
    first.sees("#proof-password");
    visitor.look("account-proof-desk");
    first.page().locator("#proof-passkey").click();
    first.sees("vaadin-confirm-dialog vaadin-button");
    first.agree();
    assertThat(first.page().locator("#passkeys .session")).hasCount(0);
    leave(first.page(), manager);
    first.page().locator("#passkey").click();
    reads(first.page(), "该通行密钥在这里不可用");
    assertThat(first.page().locator(INSIDE)).hasCount(0);
  }

  /// With an identity provider of its own that a group sets up in its browser.
  @Test
  void comesFromTheProviderOfTheGroupAndOnlyIfHeIsAMember() {
    try (var provider = LocalProvider.start()) {
      var administrator =
          Colleague.signIn(forecourt, visitor(), user("GROUP_ADMIN")).open("/admin/sign-in");
      provider.register(administrator.page().locator("#redirect-uri").innerText());
      setUp(administrator, provider);

      var consultant = user("SALES_CONSULTANT");
      var page = comeFrom(provider, person(consultant.login()));
      sees(page, INSIDE);
      assertThat(page.url()).startsWith(forecourt.at(consultant));
      administrator.open("/admin/sign-in").reads("#links", consultant.login());
      administrator.visitor().look("group-admin-sign-in-sso-desk");

      var ofAnotherGroup = forecourt.users().find("jinchi", "SALES_CONSULTANT").orElseThrow();
      refuses(comeFrom(provider, person(ofAnotherGroup.login())), "还不是本集团的成员");
      refuses(comeFrom(provider, person("stranger@beta.demo")), "还不是本集团的成员");
      refuses(comeFrom(provider, person("stranger@elsewhere.example")), "单点登录不接受");
      refuses(
          comeFrom(provider, person(consultant.login()).with("email_verified", false)),
          "没有确认您的邮箱地址");

      switchOff(administrator);
      assertThat(login(visitor(), consultant).locator("#login-sso")).hasCount(0);
    }
  }

  /// Also where the node has just been asked and would believe it for a while.
  @Test
  void aNewPasswordEndsTheOtherSessionsOnBothNodesWithinFiveSeconds() {
    var manager = user("SALES_MANAGER");
    var here = Colleague.signIn(forecourt, visitor(), manager);
    var others = new HashMap<String, Colleague>();
    for (var tries = 0; tries < 8 && others.size() < 2; tries++) {
      var other = Colleague.signIn(forecourt, visitor(), manager);
      others.putIfAbsent(node(other), other);
    }
    assertThat(others).as("nodes").hasSize(2);
    others.values().forEach(other -> assertThat(other.ask("/me").status()).isEqualTo(200));
    here.send(
        "/me/password",
        """
        {"current":"%s","password":"steel-lantern-4711"}\
        """
            .formatted(manager.password()));
    var changed = System.nanoTime();
    others.values().forEach(SignInJourneyIT::isOut);
    var took = Duration.ofNanos(System.nanoTime() - changed);
    System.out.println("sessions: ended on two nodes within " + took.toMillis() + " ms");
    assertThat(took).isLessThan(Duration.ofSeconds(5));
    assertThat(here.ask("/me").status()).isEqualTo(200);
  }

  /// As if an hour had gone by since he showed that it is he.
  private void proofRunsOut(DemoUser user) throws SQLException {
    var stack = forecourt.stack();
    try (var database =
            DriverManager.getConnection(
                stack.told(Settings.DATABASE_URL),
                stack.told("FORECOURT_DATABASE_USER"),
                stack.told("FORECOURT_DATABASE_PASSWORD"));
        var update =
            database.prepareStatement(
                """
                update control.sign_in set proven_at = proven_at - interval '1 hour'
                where account_id = (select id from control.account where email = ?)\
                """)) {
      update.setString(1, user.login());
      assertThat(update.executeUpdate()).isPositive();
    }
  }

  private static String node(Colleague colleague) {
    return colleague.page().context().cookies().stream()
        .filter(cookie -> cookie.name.equals("sc-lb-instance-id"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElseThrow();
  }

  private static void isOut(Colleague colleague) {
    colleague
        .page()
        .waitForFunction(
            "async () => (await fetch('/api/v1/me')).status === 401",
            null,
            new Page.WaitForFunctionOptions().setPollingInterval(200).setTimeout(PATIENCE));
  }

  private void setUp(Colleague administrator, LocalProvider provider) {
    administrator.press("set-up-single-sign-on", "#issuer");
    administrator.page().locator("#single-sign-on").getByRole(AriaRole.CHECKBOX).check();
    administrator.type("issuer", "http://localhost:1");
    administrator.type("client-id", LocalProvider.CLIENT);
    administrator.type("client-secret", LocalProvider.SECRET);
    administrator.type("email-domains", "beta.demo, jinchi.demo");
    administrator.page().locator("#save-single-sign-on").click();
    administrator.reads(".form-dialog .problem", "无法连接身份提供方");
    administrator.type("issuer", provider.issuer());
    administrator.page().locator("#save-single-sign-on").click();
    administrator.isDone();
    administrator.reads("#single-sign-on-state", "已启用");
  }

  private static void switchOff(Colleague administrator) {
    administrator.press("set-up-single-sign-on", "#issuer");
    administrator.page().locator("#single-sign-on").getByRole(AriaRole.CHECKBOX).uncheck();
    administrator.page().locator("#save-single-sign-on").click();
    administrator.isDone();
    administrator.reads("#single-sign-on-state", "未启用");
  }

  private static Person person(String email) {
    return Person.of("p" + UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)), email);
  }

  /// Goes to the group's sign-in page, from there to the provider, and signs in there.
  private Page comeFrom(LocalProvider provider, Person person) {
    provider.admit(person);
    var page = login(visitor(), user("SALES_CONSULTANT"));
    page.locator("#login-sso").click();
    page.locator("input[name=username]").fill(person.name());
    page.locator("input[name=password]").fill(LocalProvider.PASSWORD);
    page.locator("button[type=submit]").click();
    return page;
  }

  private static void refuses(Page page, String why) {
    reads(page, why);
    assertThat(page.locator(INSIDE)).hasCount(0);
    assertThat(page).hasURL(Pattern.compile(".*/login\\?error"));
  }

  /// A key of the device that knows its owner, without anybody at it.
  private static void plugIn(Page page) {
    var devices = page.context().newCDPSession(page);
    devices.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var key = new JsonObject();
    key.add("options", options);
    var answer = devices.send("WebAuthn.addVirtualAuthenticator", key);
    assertThat(answer.get("authenticatorId").getAsString()).isNotEmpty();
  }

  private Page typePassword(Visitor visitor, DemoUser user) {
    var page = login(visitor, user);
    page.locator("input[name=username]").fill(user.login());
    page.locator("input[name=password]").fill(user.password());
    page.locator("vaadin-button[slot=submit]").first().click();
    return page;
  }

  private static void code(Page page, String code) {
    page.locator("#code input").fill(code);
    page.locator("#submit-code").click();
  }

  private Page login(Visitor visitor, DemoUser user) {
    visitor.page().setDefaultTimeout(PATIENCE);
    visitor.goTo(forecourt.at(user) + "/login");
    visitor.page().locator("input[name=username]").waitFor();
    return visitor.page();
  }

  /// The session is over, and the device keeps its key.
  private void leave(Page page, DemoUser user) {
    page.context().clearCookies();
    page.navigate(forecourt.at(user) + "/login");
    page.locator("input[name=username]").waitFor();
  }

  private static Locator sees(Page page, String what) {
    var seen = page.locator(what).first();
    assertThat(seen).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    return seen;
  }

  private static void reads(Page page, String text) {
    assertThat(page.getByText(text).first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
  }

  private DemoUser user(String role) {
    return forecourt.users().find("beta", role).orElseThrow();
  }

  private Visitor visitor() {
    return forecourt.visitor(Screen.DESK, "zh-CN");
  }
}

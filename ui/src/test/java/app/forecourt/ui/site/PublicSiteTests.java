package app.forecourt.ui.site;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Accounts;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicSiteTests {

  private static final int MOST_BYTES = 60_000;
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @LocalServerPort int port;
  @Autowired Accounts accounts;

  @ParameterizedTest
  @CsvSource({
    "/, 每家门店卖了多少车, What every store sold",
    "/pricing, 按门店计费, Per store",
    "/sign-up, 注册您的集团, Sign your group up",
    "/find-my-group, 找到我的集团, Find my group",
    "/sign-up/cancelled?form=x, 付款还没有完成, The payment is not complete yet",
  })
  void speaksBothLanguagesInSmallPagesWithoutVaadin(String path, String zh, String en)
      throws Exception {
    var chinese = get(path, "zh-CN,zh;q=0.9");
    var english = get(path, "en-GB,en;q=0.9");

    assertThat(chinese.statusCode()).isEqualTo(200);
    assertThat(chinese.body()).contains(zh).contains("lang=\"zh-CN\"").doesNotContain("??");
    assertThat(english.body()).contains(en).contains("lang=\"en\"").doesNotContain("??");
    assertThat(weight(chinese)).isLessThan(MOST_BYTES);
    assertThat(chinese.body()).doesNotContainIgnoringCase("vaadin");
    assertThat(chinese.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  /// The page with its style sheet, script and mark.
  private int weight(HttpResponse<String> page) throws Exception {
    var bytes = page.body().getBytes(StandardCharsets.UTF_8).length;
    for (var part : new String[] {"/site/site.css", "/site/site.js", "/site/mark.svg"}) {
      var answer = get(part, "zh");
      assertThat(answer.statusCode()).as(part).isEqualTo(200);
      bytes += answer.body().getBytes(StandardCharsets.UTF_8).length;
    }
    return bytes;
  }

  @Test
  void remembersTheLanguageChosen() throws Exception {
    get("/pricing?lang=en", "zh");

    assertThat(get("/", "zh").body()).contains("lang=\"en\"");
  }

  @ParameterizedTest
  @CsvSource({"/no-such-page", "/billing", "/login", "/VAADIN/build/index.js", "/vaadinServlet/"})
  void nothingElseAnswersOnTheBareHost(String path) throws Exception {
    var answer = get(path, "en");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("No such page").doesNotContainIgnoringCase("vaadin");
  }

  @Test
  void namesEveryFieldThatIsWrongAndKeepsWhatWasTyped() throws Exception {
    var answer =
        post(
            "/sign-up",
            Map.of("groupName", "锦驰\"><script>alert(1)</script>", "stores", "many", "plan", "no"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "slug-state\" aria-live=\"polite\" class=\"error\"",
            "adminName-error",
            "email-error",
            "stores-error")
        .contains("password-state\" class=\"error\"")
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void takesNoFormFromElsewhere() throws Exception {
    var forged =
        browser.send(
            HttpRequest.newBuilder(at("/sign-up"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("groupName=x"))
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(forged.statusCode()).isEqualTo(403);
  }

  @Test
  void keepsTheSignUpWhenNobodyCanPayNow() throws Exception {
    var slug = "a" + UUID.randomUUID().toString().substring(0, 8);
    var form =
        new LinkedHashMap<>(
            Map.of(
                "groupName", "锦驰汽车集团",
                "slug", slug,
                "adminName", "陈总",
                "email", slug + "@example.com",
                "password", "correct horse battery",
                "plan", "group",
                "stores", "6"));

    var answer = post("/sign-up", form);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("name=\"form\"").contains("在线支付尚未开通");
    assertThat(get("/sign-up/slug?slug=" + slug, "zh").body()).contains("\"free\":false");
  }

  @Test
  void tellsWhoGuessesAPasswordHowLongToWait() throws Exception {
    var slug = "a" + UUID.randomUUID().toString().substring(0, 8);
    var email = slug + "@example.com";
    accounts.signUp(email, "陈总", "correct horse battery");
    var form =
        new LinkedHashMap<>(
            Map.of(
                "groupName", "锦驰汽车集团",
                "slug", slug,
                "adminName", "陈总",
                "email", email,
                "password", "another horse battery",
                "plan", "group",
                "stores", "6"));
    for (var guess = 0; guess < 10; guess++) {
      assertThat(post("/sign-up", form).statusCode()).isEqualTo(422);
    }
    form.put("password", "correct horse battery");

    var answer = post("/sign-up", form);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("密码错误次数过多,请在 15 分钟后再试。", "value=\"" + email + "\"");
    assertThat(get("/sign-up/slug?slug=" + slug, "zh").body()).contains("\"free\":true");
  }

  @Test
  void suggestsAHostFromTheName() throws Exception {
    assertThat(get("/sign-up/slug?name=" + encoded("北辰星汽车集团"), "zh").body())
        .contains("\"slug\":\"beichenxing\"", "\"free\":true");
  }

  @Test
  void doesNotTellWhetherAnAddressIsKnown() throws Exception {
    var one = post("/find-my-group", Map.of("q", "nobody@example.com"));
    var other = post("/find-my-group", Map.of("q", "somebody@example.com"));

    assertThat(one.body().replaceAll("nobody@example.com|value=\"[^\"]*\"", ""))
        .isEqualTo(other.body().replaceAll("somebody@example.com|value=\"[^\"]*\"", ""));
    assertThat(post("/find-my-group", Map.of("q", "no-such-group")).body()).contains("没有网址为");
  }

  @ParameterizedTest
  @CsvSource({"/welcome", "/welcome?session_id=cs_test_nobody", "/welcome?session_id=<script>"})
  void aPaymentNobodyMadeIsNoSecret(String path) throws Exception {
    var answer = get(path.replace("<", "%3C").replace(">", "%3E"), "zh");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("这次付款无法继续");
  }

  private HttpResponse<String> get(String path, String language)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(at(path))
            .header("Accept-Language", language)
            .header("Accept", "text/html,*/*")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /// Fills the form in as a browser does, hidden fields included.
  private HttpResponse<String> post(String path, Map<String, String> typed) throws Exception {
    var sent = new LinkedHashMap<String, String>();
    var hidden = HIDDEN.matcher(get(path, "zh-CN").body());
    while (hidden.find()) {
      sent.put(hidden.group(1), hidden.group(2));
    }
    sent.putAll(typed);
    var body =
        sent.entrySet().stream()
            .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return browser.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept-Language", "zh-CN")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

package app.forecourt.registry;

import static app.testbed.Founding.freshSlug;
import static app.testbed.Founding.wish;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.tenancy.TenantId;
import app.testbed.TestbedTest;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@TestbedTest
@ExtendWith(OutputCaptureExtension.class)
class TenantFilterTests {

  @LocalServerPort int port;
  @Autowired TenantRegistry registry;
  @Autowired TenantFilter filter;
  @Autowired EntityManagerFactory entities;

  private final String slug = freshSlug();
  private TenantId tenant;

  @BeforeEach
  void signUp() {
    tenant = registry.signUp(wish(slug));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/who", "/who/elsewhere", "/who/later", "/who/fails"})
  void bindsTheGroupWhoseHostIsAskedToTheVeryEnd(String path) throws IOException {
    assertThat(get(path, slug + ".localhost")).contains("\"group\":\"" + tenant + "\"");
    assertThat(get(path, slug.toUpperCase(Locale.ROOT) + ".LOCALHOST:8080"))
        .contains("\"group\":\"" + tenant + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/who", "/who/elsewhere", "/who/later", "/who/fails"})
  void leavesTheBareHostToNobody(String path) throws IOException {
    assertThat(get(path, "localhost")).contains("\"group\":\"nobody\"");
    assertThat(get(path, "127.0.0.1:" + port)).contains("\"group\":\"nobody\"");
  }

  @ParameterizedTest
  @CsvSource({"text/html, 再试一次", "application/json, unavailable"})
  void saysWhenToComeAgainWhileTheDatabaseIsAway(String accepted, String said) throws Exception {
    var request = new MockHttpServletRequest("GET", "/who");
    request.setServerName(slug + ".localhost");
    request.addHeader("Accept", accepted);
    request.addPreferredLocale(Locale.CHINA);
    var response = new MockHttpServletResponse();
    filter.doFilter(
        request,
        response,
        (_, _) -> {
          throw new CannotGetJdbcConnectionException("away");
        });
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isNotBlank();
    assertThat(response.getContentAsString()).contains(said).doesNotContain("Jdbc");
  }

  @Test
  void putsTheGroupIntoEveryLineOfTheLog(CapturedOutput output) throws IOException {
    get("/who", slug + ".localhost");
    get("/who", "localhost");
    assertThat(output.getOut().lines().filter(line -> line.endsWith(": asked")))
        .anySatisfy(line -> assertThat(line).contains("[" + tenant + "]"))
        .anySatisfy(line -> assertThat(line).contains("[no group]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody-lives-here.localhost",
        "evil.example",
        "a.b.localhost",
        "www.evil.localhost"
      })
  void answersForUnknownHostsWithACleanPage(String host) throws IOException {
    var answer = get("/who", host, "Accept: text/html", "Accept-Language: en");
    assertThat(answer)
        .startsWith("HTTP/1.1 404")
        .contains("No dealer group lives at this address", "http://localhost:8080")
        .doesNotContain("\"group\"");
    assertThat(get("/who", host, "Accept: text/html", "Accept-Language: zh-CN"))
        .contains("这个网址上没有集团");
    assertThat(get("/api/v1/leads", host, "Accept: application/json"))
        .startsWith("HTTP/1.1 404")
        .contains("application/problem+json", "no-such-group");
  }

  @Test
  void letsTheGatewayAskANodeHowItIsByAnyName() throws IOException {
    assertThat(get("/health", "node-1.internal")).contains("fine for nobody");
  }

  @Test
  void believesNothingButTheHost() throws IOException {
    var forged =
        get(
            "/who",
            "localhost",
            "X-Tenant-Id: " + tenant,
            "X-Forwarded-Host: " + slug + ".localhost");
    assertThat(forged).contains("\"group\":\"nobody\"");
  }

  @Test
  void answersWithTheReferenceOfTheRequest() throws IOException {
    assertThat(get("/who", slug + ".localhost", "X-Request-Id: from-the-gateway"))
        .contains("X-Request-Id: from-the-gateway");
    assertThat(get("/who", slug + ".localhost", "X-Request-Id: <script>"))
        .contains("X-Request-Id: ")
        .doesNotContain("<script>");
  }

  @Test
  void costsARequestNoQuery() throws IOException {
    get("/who", slug + ".localhost");
    var statistics = entities.unwrap(SessionFactory.class).getStatistics();
    var before = statistics.getPrepareStatementCount();
    for (var i = 0; i < 20; i++) {
      get("/who", slug + ".localhost");
    }
    assertThat(statistics.getPrepareStatementCount() - before).isLessThanOrEqualTo(1);
  }

  /// Speaks to the server itself, since no client lets us say another host than the one we call.
  private String get(String path, String host, String... headers) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n"
                  .formatted(
                      path, host, headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

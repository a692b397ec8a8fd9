package app.forecourt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;

@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class FrontDoorTests {

  @Autowired private Client client;

  @Test
  void passesAGroupsRequestOnUnderItsHost() {
    var arrival =
        Client.arrival(
            client.atGroup("jinchi").get().uri("/{name}/{odd}?of={of}&c=d+e", "锦", "a/b", "驰"));

    assertThat(arrival.uri()).isEqualTo("/%E9%94%A6/a%2Fb?of=%E9%A9%B0&c=d+e");
    assertThat(arrival.header("Host")).isEqualTo("jinchi.forecourt.test:" + client.port());
  }

  @Test
  void passesThePublicSiteOn() {
    assertThat(Client.arrival(client.at("forecourt.test").get().uri("/")).header("Host"))
        .isEqualTo("forecourt.test:" + client.port());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Tenant",
        "X-Tenant-Id",
        "x-tenant-name",
        "X-TenantId",
        "X-Forecourt-Group",
        "X-Forwarded-User",
        "Forwarded",
        "X-Real-IP",
        "X-Original-URL"
      })
  void lowersAForgedHeaderIntoNothing(String header) {
    var forged = client.atGroup("jinchi").get().uri("/").header(header, "huaxin");

    assertThat(Client.arrival(forged).header(header)).isNull();
  }

  @Test
  void saysItselfWhomItSpeaksFor() {
    var arrival =
        Client.arrival(
            client
                .atGroup("jinchi")
                .get()
                .uri("/")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "huaxin.forecourt.test")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Port", "443")
                .header("X-Forwarded-Prefix", "/elsewhere")
                .header("Connection", "X-Forwarded-For"));

    assertThat(arrival.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
    assertThat(arrival.header("X-Forwarded-Host"))
        .isEqualTo("jinchi.forecourt.test:" + client.port());
    assertThat(arrival.header("X-Forwarded-Proto")).isEqualTo("http");
    assertThat(arrival.header("X-Forwarded-Port")).isEqualTo(Integer.toString(client.port()));
    assertThat(arrival.header("X-Forwarded-Prefix")).isNull();
  }

  @Test
  void keepsAGoodRequestIdAndLogsItWithTheGroup(CapturedOutput output) {
    client
        .atGroup("jinchi")
        .get()
        .uri("/numbered?token=secret")
        .header("X-Request-Id", "order-2026-0815")
        .exchange()
        .expectHeader()
        .valueEquals("X-Request-Id", "order-2026-0815")
        .expectBody()
        .jsonPath("$.headers.x-request-id")
        .isEqualTo("order-2026-0815");

    Awaitility.await()
        .untilAsserted(() ->
            assertThat(output)
                .containsPattern("\\[jinchi order-2026-0815\\] .*GET /numbered 200 ")
                .doesNotContain("secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "has space in it", "<script>alert(1)</script>"})
  void replacesABadRequestId(String id) {
    client
        .atGroup("jinchi")
        .get()
        .uri("/")
        .header("X-Request-Id", id)
        .exchange()
        .expectHeader()
        .valueMatches("X-Request-Id", "[0-9a-f-]{36}");
  }

  @Test
  void protectsWhatTheApplicationLeftUnprotected() {
    client
        .atGroup("jinchi")
        .get()
        .uri("/")
        .exchange()
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader()
        .valueEquals("X-Frame-Options", "SAMEORIGIN")
        .expectHeader()
        .valueEquals("Referrer-Policy", "strict-origin-when-cross-origin");
  }

  @Test
  void leavesTheApplicationsOwnProtection() {
    client
        .atGroup("jinchi")
        .get()
        .uri("/framed")
        .header("X-Request-Id", "order-2026-0815")
        .exchange()
        .expectHeader()
        .valueEquals("X-Frame-Options", "DENY")
        .expectHeader()
        .valueEquals("X-Request-Id", "order-2026-0815");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/VAADIN/build/a/b.js", "/_static/echarts.js", "/webjars/x/1.0/x.js"})
  void letsBrowsersKeepWhatNeverChanges(String path) {
    client
        .atGroup("jinchi")
        .get()
        .uri(path)
        .exchange()
        .expectHeader()
        .valueEquals("Cache-Control", "max-age=31536000, public, immutable")
        .expectHeader()
        .doesNotExist("Pragma")
        .expectHeader()
        .doesNotExist("Set-Cookie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/VAADIN/push", "/webjars/missing.js"})
  void letsThemKeepNothingElse(String path) {
    client
        .atGroup("jinchi")
        .get()
        .uri(path)
        .exchange()
        .expectHeader()
        .valueEquals("Cache-Control", "no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "a.b.forecourt.test", "127.0.0.1"})
  void showsAStrangerAPage(String host) {
    var page =
        client
            .at(host)
            .get()
            .uri("/")
            .header("Accept-Language", "en-GB,en;q=0.9")
            .exchange()
            .expectStatus()
            .isNotFound()
            .expectHeader()
            .contentTypeCompatibleWith(MediaType.TEXT_HTML)
            .expectHeader()
            .valueEquals("X-Frame-Options", "SAMEORIGIN")
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();

    assertThat(page)
        .contains("<html lang=\"en\">", "No such address", "prefers-color-scheme: dark")
        .contains("<a href=\"http://forecourt.test:" + client.port() + "\">")
        .doesNotContainPattern("\\{[a-z]+\\}");
  }

  @Test
  void speaksChineseFirst() {
    client
        .at("evil.example")
        .get()
        .uri("/")
        .exchange()
        .expectHeader()
        .valueEquals("Content-Language", "zh")
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("<html lang=\"zh-CN\">", "没有这个地址"));
  }

  @Test
  void tellsAProgramThatItIsAStranger() {
    client
        .at("evil.example")
        .get()
        .uri("/api/v1/leads")
        .header("Accept-Language", "en")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:forecourt:problem:stranger")
        .jsonPath("$.title")
        .isEqualTo("No such address")
        .jsonPath("$.status")
        .isEqualTo(404);
  }

  @Test
  void doesNotTakeABrokenConnectionForAnAnswer() {
    client
        .atGroup("jinchi")
        .get()
        .uri("/hang-up")
        .exchange()
        .expectStatus()
        .isEqualTo(502)
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("连接中断"));
  }

  @Test
  void answersProbesByAnyName() {
    client.management().get().uri("/actuator/health").exchange().expectStatus().isOk();
    client.management().get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    client
        .management()
        .get()
        .uri("/actuator/prometheus")
        .exchange()
        .expectBody(String.class)
        .value(page ->
            assertThat(page)
                .contains("forecourt_gateway_nodes_alive", "spring_cloud_gateway_requests"));
  }

  @Test
  void showsItsInsidesOnlyOnTheManagementPort() {
    assertThat(client.arrival("jinchi", "/actuator/health").uri()).isEqualTo("/actuator/health");
  }
}

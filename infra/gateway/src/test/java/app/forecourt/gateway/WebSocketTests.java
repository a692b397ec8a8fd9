package app.forecourt.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;

@GatewayTest
class WebSocketTests {

  @Autowired private Client client;

  @Test
  void carriesWhatOurOwnPageSays() {
    assertThat(echo("http://jinchi.forecourt.test:" + client.port(), "锦驰")).isEqualTo("锦驰");
  }

  @Test
  void carriesPagesLargerThanAFrameUsuallyIs() {
    var page = "锦".repeat(100_000);

    assertThat(echo("http://jinchi.forecourt.test:" + client.port(), page)).isEqualTo(page);
  }

  @Test
  void refusesAnotherSites() {
    refuses("https://evil.example");
    refuses("http://huaxin.forecourt.test:" + client.port());
    refuses("null");
  }

  @Test
  void refusesWhoDoesNotSayWhereFrom() {
    client
        .atGroup("jinchi")
        .get()
        .uri("/echo")
        .header("Connection", "Upgrade")
        .header("Upgrade", "websocket")
        .header("Sec-WebSocket-Version", "13")
        .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  private void refuses(String origin) {
    assertThatExceptionOfType(WebSocketClientHandshakeException.class)
        .isThrownBy(() -> echo(origin, "…"))
        .withMessageContaining("403");
  }

  private @Nullable String echo(String origin, String text) {
    return HttpClient.create()
        .headers(headers -> {
          headers.set("Host", "jinchi.forecourt.test:" + client.port());
          headers.set("Origin", origin);
        })
        .websocket(WebsocketClientSpec.builder().maxFramePayloadLength(1 << 20).build())
        .uri("ws://127.0.0.1:" + client.port() + "/echo")
        .handle((inbound, outbound) ->
            outbound
                .sendString(Mono.just(text))
                .then()
                .thenMany(inbound.aggregateFrames(1 << 20).receive().asString().take(1)))
        .next()
        .block(Duration.ofSeconds(10));
  }
}

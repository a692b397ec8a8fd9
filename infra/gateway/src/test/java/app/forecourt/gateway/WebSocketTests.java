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
    refuses(null);
  }

  private void refuses(@Nullable String origin) {
    assertThatExceptionOfType(WebSocketClientHandshakeException.class)
        .isThrownBy(() -> echo(origin, "…"))
        .withMessageContaining("403");
  }

  private @Nullable String echo(@Nullable String origin, String text) {
    return HttpClient.create()
        .headers(headers -> {
          headers.set("Host", "jinchi.forecourt.test:" + client.port());
          headers.remove("Origin");
          if (origin != null) {
            headers.set("Origin", origin);
          }
        })
        .websocket(WebsocketClientSpec.builder().maxFramePayloadLength(1 << 20).build())
        .uri("ws://127.0.0.1:" + client.port() + "/echo")
        .handle((inbound, outbound) ->
            outbound
                .sendString(Mono.just(text))
                .then()
                .thenMany(inbound.receive().asString().take(1)))
        .next()
        .block(Duration.ofSeconds(10));
  }
}

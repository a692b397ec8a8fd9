package app.forecourt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class WebSocketOriginTests {

  @ParameterizedTest
  @CsvSource({
    "http://jinchi.localhost:8080/push, http://jinchi.localhost:8080",
    "http://jinchi.localhost:8080/push, http://JINCHI.localhost:8080",
    "https://jinchi.localhost/push, https://jinchi.localhost",
    "https://jinchi.localhost/push, https://jinchi.localhost:443",
    "http://jinchi.localhost/push, http://jinchi.localhost:80"
  })
  void knowsItsOwn(String asked, String origin) {
    assertThat(isForeign(asked, origin)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "http://jinchi.localhost:8080/push, http://evil.example",
    "http://jinchi.localhost:8080/push, http://huaxin.localhost:8080",
    "http://jinchi.localhost:8080/push, http://localhost:8080",
    "http://jinchi.localhost:8080/push, http://jinchi.localhost",
    "http://jinchi.localhost:8080/push, http://jinchi.localhost:8081",
    "http://jinchi.localhost:8080/push, https://jinchi.localhost:8080",
    "http://jinchi.localhost:8080/push, http://jinchi.localhost.evil.example:8080",
    "http://jinchi.localhost:8080/push, http://jinchi.localhost:8080@evil.example",
    "http://jinchi.localhost:8080/push, null",
    "http://jinchi.localhost:8080/push, a b"
  })
  void knowsAForeignOne(String asked, String origin) {
    assertThat(isForeign(asked, origin)).isTrue();
  }

  @Test
  void takesNoOriginForForeign() {
    assertThat(
            WebSocketOrigin.isForeign(
                MockServerHttpRequest.get("http://localhost/")
                    .header("Upgrade", "websocket")
                    .build()))
        .isTrue();
  }

  @Test
  void asksOnlyWebSockets() {
    assertThat(WebSocketOrigin.isForeign(MockServerHttpRequest.get("http://localhost/").build()))
        .isFalse();
  }

  private static boolean isForeign(String asked, String origin) {
    return WebSocketOrigin.isForeign(
        MockServerHttpRequest.get(asked)
            .header("Upgrade", "WebSocket")
            .header("Origin", origin)
            .build());
  }
}

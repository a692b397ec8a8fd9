package app.forecourt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class WebhookTests {

  @Autowired private Client client;

  @Test
  void leavesEveryByteOfTheBodyAsItWasSigned() {
    var body = new byte[300_000];
    new Random(7).nextBytes(body);

    var arrival = deliver("billing.example", body);

    assertThat(arrival.bodyHash()).isEqualTo(StubNode.sha256(body));
    assertThat(arrival.header("Stripe-Signature")).isEqualTo("t=1,v1=abc");
    assertThat(arrival.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
  }

  @Test
  void isNeverTooMuch() {
    for (var count = 0; count < 20; count++) {
      deliver("forecourt.test", "{ \"id\" : \"evt_1\" }\r\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void isOpenToStrangersForPostingOnlyThere() {
    client
        .at("billing.example")
        .post()
        .uri("/stripe/webhooks")
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  private StubNode.Arrival deliver(String host, byte[] body) {
    return Client.arrival(
        client
            .at(host)
            .post()
            .uri("/stripe/webhook")
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Stripe-Signature", "t=1,v1=abc")
            .bodyValue(body));
  }
}

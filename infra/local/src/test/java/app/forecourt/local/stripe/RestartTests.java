package app.forecourt.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.param.CustomerCreateParams;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTests {

  @TempDir Path data;

  private StripeSandbox.Settings settings() {
    return StripeSandbox.Settings.usual().keptIn(data.resolve("stripe/sandbox.json"));
  }

  @Test
  void everythingIsThereAgain() throws Exception {
    String subscription;
    long clock;
    try (var shop = new Shop(settings())) {
      subscription = shop.onTrial(3, 14).getId();
      clock = shop.turn("clock", "{\"days\":5}").get("ahead_seconds").getAsLong();
    }

    try (var shop = new Shop(settings())) {
      assertThat(shop.current(subscription).getStatus()).isEqualTo("trialing");
      assertThat(shop.turn("clock", "{}").get("ahead_seconds").getAsLong())
          .isBetween(clock - 5, clock + 5);
      shop.daysPass(10);
      assertThat(shop.current(subscription).getStatus()).isEqualTo("active");
    }
  }

  @Test
  void keysStillReplayAfterwards() throws Exception {
    String customer;
    try (var shop = new Shop(settings())) {
      customer = shop.northMotors().getId();
    }

    try (var shop = new Shop(settings())) {
      assertThat(shop.northMotors().getId()).isEqualTo(customer);
      assertThat(shop.stripe.v1().customers().list().getData()).hasSize(1);
    }
  }

  @Test
  void whatWasAnsweredIsOnDiskAlready() throws Exception {
    try (var shop = new Shop(settings())) {
      var customer = shop.northMotors().getId();

      assertThat(Files.readString(data.resolve("stripe/sandbox.json"))).contains(customer);
    }
  }

  @Test
  void webhooksNotYetAcceptedAreSentAfterwards() throws Exception {
    String customer;
    try (var nobody = new Mailbox(Shop.SECRET)) {
      nobody.refuses(1_000);
      try (var sandbox = StripeSandbox.start(settings().withWebhooksTo(nobody.address()))) {
        customer =
            Shop.client(sandbox.address(), Shop.KEY)
                .v1()
                .customers()
                .create(CustomerCreateParams.builder().build())
                .getId();
      }
    }

    try (var shop = new Shop(settings())) {
      assertThat(shop.event("customer.created").getDataObjectDeserializer().getObject())
          .get()
          .hasFieldOrPropertyWithValue("id", customer);
    }
  }

  @Test
  void aTakenPortIsNamed() {
    try (var first = StripeSandbox.start(StripeSandbox.Settings.usual())) {
      var port = first.address().getPort();

      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> StripeSandbox.start(StripeSandbox.Settings.usual().onPort(port)))
          .withMessageContaining("port " + port);
    }
  }

  @Test
  void hostedPagesAreAtThePublicAddress() throws Exception {
    try (var shop =
        new Shop(StripeSandbox.Settings.usual().shownAt(URI.create("http://pay.localhost:9")))) {
      var session = shop.open(shop.checkout(shop.northMotors(), shop.pricePerStore(), 1).build());

      assertThat(session.getUrl()).startsWith("http://pay.localhost:9/c/pay/cs_test_");
    }
  }
}

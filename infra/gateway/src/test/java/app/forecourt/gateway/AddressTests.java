package app.forecourt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTests {

  @Test
  void readsTheGroupFromTheHost() {
    assertThat(Address.of("jinchi.forecourt.example", "forecourt.example"))
        .isEqualTo(new Address.Group("jinchi"));
    assertThat(Address.of("North-Motors2.LOCALHOST", "localhost"))
        .isEqualTo(new Address.Group("north-motors2"));
  }

  @Test
  void knowsThePublicSite() {
    assertThat(Address.of("LocalHost", "localhost")).isEqualTo(new Address.PublicSite());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evillocalhost",
        ".localhost",
        "a.localhost",
        "a.b.localhost",
        "9lives.localhost",
        "-dash.localhost",
        "under_score.localhost",
        "a23456789012345678901234567890123.localhost",
        "localhost.evil.example",
        "127.0.0.1",
        ""
      })
  void takesEveryoneElseForAStranger(String host) {
    assertThat(Address.of(host, "localhost")).isEqualTo(new Address.Stranger());
  }
}

package app.forecourt.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTests {

  private final HostNames local = new HostNames(new HostSettings("localhost", 8080));
  private final HostNames served = new HostNames(new HostSettings("forecourt.example", 443));

  @Test
  void giveEachGroupALabelBelowOurOwn() {
    assertThat(local.slugIn("jinchi.localhost")).contains("jinchi");
    assertThat(served.slugIn("JinChi.Forecourt.Example")).contains("jinchi");
    assertThat(local.urlOf("jinchi")).isEqualTo("http://jinchi.localhost:8080");
    assertThat(served.urlOf("jinchi")).isEqualTo("https://jinchi.forecourt.example");
    assertThat(served.publicUrl()).isEqualTo("https://forecourt.example");
  }

  @Test
  void letAPasskeyOpenAllGroupsWhereBrowsersCan() {
    assertThat(served.passkeyDomain("jinchi")).isEqualTo("forecourt.example");
    assertThat(local.passkeyDomain("jinchi")).isEqualTo("jinchi.localhost");
    assertThat(local.isLocal()).isTrue();
    assertThat(served.isLocal()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forecourt.example",
        "www.forecourt.example",
        "127.0.0.1",
        "[::1]",
        "0:0:0:0:0:0:0:1"
      })
  void areForNobodyInParticularWithoutALabel(String host) {
    assertThat(served.isPublic(host)).isTrue();
    assertThat(served.slugIn(host)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "a.b.forecourt.example",
        "jinchiforecourt.example",
        ".forecourt.example.evil.com"
      })
  void doNotBelongToUsOtherwise(String host) {
    assertThat(served.isPublic(host)).isFalse();
    assertThat(served.slugIn(host)).isEmpty();
  }
}

package app.forecourt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OwnAllowanceTests {

  private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

  private Instant now = TUESDAY;
  private final OwnAllowance allowance =
      new OwnAllowance(
          new GatewaySettings(
              "localhost",
              List.of(URI.create("http://127.0.0.1:8081")),
              "/health",
              List.of(),
              new GatewaySettings.ApiRate(10, 2)),
          new Clock() {
            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  @Test
  void growsBackWithTime() {
    assertThat(take("jinchi")).isZero();
    assertThat(take("jinchi")).isZero();
    assertThat(take("jinchi")).isEqualTo(Duration.ofMillis(100));

    now = TUESDAY.plusMillis(100);
    assertThat(take("jinchi")).isZero();
    assertThat(take("jinchi")).isPositive();
  }

  @Test
  void isEachGroupsOwn() {
    take("jinchi");
    take("jinchi");

    assertThat(take("huaxin")).isZero();
  }

  @Test
  void doesNotGrowWhileNobodyAsks() {
    now = TUESDAY.plusSeconds(3600);
    take("jinchi");
    take("jinchi");

    assertThat(take("jinchi")).isPositive();
  }

  private Duration take(String group) {
    return Objects.requireNonNull(allowance.take(group).block());
  }
}

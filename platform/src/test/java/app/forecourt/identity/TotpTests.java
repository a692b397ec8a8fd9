package app.forecourt.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

  private static final String SECRET =
      Totp.encoded("12345678901234567890".getBytes(StandardCharsets.UTF_8));

  /// Source: RFC 6238, appendix B; the last six of its eight digits.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void showsWhatTheStandardSays(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @Test
  void writesSecretsAsAppsReadThem() {
    assertThat(SECRET).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.encoded("fooba".getBytes(StandardCharsets.UTF_8))).isEqualTo("MZXW6YTB");
  }

  @Test
  void takesACodeOfTheStepBeforeAndAfterButNoFurther() {
    var now = Instant.parse("2026-11-25T08:00:10Z");
    var step = Totp.step(now);
    for (var near : new long[] {step - 1, step, step + 1}) {
      assertThat(Totp.match(SECRET, Totp.code(SECRET, near), now)).hasValue(near);
    }
    assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 2), now)).isEmpty();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 2), now)).isEmpty();
  }

  @Test
  void worksWithSecretsOfAnyBytes() {
    var bytes = new byte[20];
    new Random(7).nextBytes(bytes);
    assertThat(Totp.code(Totp.encoded(bytes), 1)).matches("\\d{6}");
  }
}

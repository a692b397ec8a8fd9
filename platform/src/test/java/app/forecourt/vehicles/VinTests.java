package app.forecourt.vehicles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VinTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1M8GDM9AXKP042788",
        "11111111111111111",
        "5GZCZ43D13S812715",
        "LSVAA49J132047371"
      })
  void isReadIfItsCheckDigitFits(String text) {
    assertThat(Vin.of(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1M8GDM9A1KP042788",
        "1M8GDM9AXKP04278",
        "IM8GDM9AXKP042788",
        "",
        "<script>alert(1)</script>"
      })
  void isRefusedOtherwise(String text) {
    assertThatExceptionOfType(NotAVin.class).isThrownBy(() -> Vin.of(text));
  }

  @Test
  void forgivesSmallLettersAndSpaces() {
    assertThat(Vin.of(" 1m8gdm9a xkp042788").tail()).isEqualTo("042788");
  }

  @Test
  void isMadeToFit() {
    assertThat(Vin.fitting("1M8GDM9A0KP042788").value()).isEqualTo("1M8GDM9AXKP042788");
  }
}

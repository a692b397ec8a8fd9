package app.forecourt.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTests {

  @ParameterizedTest
  @ValueSource(strings = {"#ffd400", "#c1121f", "#0a0a0a", "#ffffff", "#1f6feb", "#7fff00"})
  void isReadableByDayAndByNightWhateverTheGroupChose(String colour) {
    var accent = Accent.of(colour);
    assertThat(Accent.contrast(accent.onLight(), "#ffffff")).isGreaterThanOrEqualTo(4.45);
    assertThat(Accent.contrast(accent.onDark(), "#1c1f24")).isGreaterThanOrEqualTo(4.45);
  }

  @Test
  void leavesAReadableColourAlone() {
    assertThat(Accent.of("#1f4fd8").onLight()).isEqualTo("#1f4fd8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"red", "#fff", "#12345g", "#000000}body{display:none"})
  void takesNothingButAColour(String hostile) {
    assertThatIllegalArgumentException().isThrownBy(() -> Accent.of(hostile));
  }
}

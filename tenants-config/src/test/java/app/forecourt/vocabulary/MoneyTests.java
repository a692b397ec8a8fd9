package app.forecourt.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

  @Test
  void isReadToTheFen() {
    assertThat(Money.yuan(new BigDecimal("290000.05"))).isEqualTo(Money.fen(29_000_005));
    assertThat(Money.yuan(new BigDecimal("2.9E5"))).isEqualTo(Money.yuan(290_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "1E17", "1E600000000", "-1E600000000"})
  void refusesWhatItCannotHoldWithoutWritingItOut(String yuan) {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Money.yuan(new BigDecimal(yuan)));
  }
}

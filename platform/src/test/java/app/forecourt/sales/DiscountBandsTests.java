package app.forecourt.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountBandsTests {

  @ParameterizedTest
  @CsvSource({
    "-200, CONSULTANT",
    "0, CONSULTANT",
    "100, CONSULTANT",
    "101, MANAGER",
    "300, MANAGER",
    "301, DIRECTOR",
    "500, DIRECTOR",
    "501, GENERAL_MANAGER",
    "10000, GENERAL_MANAGER"
  })
  void asksTheLowestLevelThatMayAgree(int basisPoints, Authority level) {
    assertThat(DiscountBands.DEFAULT.levelFor(basisPoints)).isEqualTo(level);
  }

  @Test
  void widensFromLevelToLevel() {
    assertThatExceptionOfType(BandsOutOfOrder.class)
        .isThrownBy(() -> new DiscountBands(300, 100, 500));
  }
}

package app.forecourt.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightTests {

  @ParameterizedTest(name = "{1} of {2} with {3} of the time gone is {4}")
  @CsvSource({
    "ORDERS, 30, 60, 0.5, GREEN",
    "ORDERS, 27, 60, 0.5, AMBER",
    "ORDERS, 26, 60, 0.5, RED",
    "ORDERS, 0, 60, 0.0, GREEN",
    "RECEIVABLES, 100, 100, 0.1, GREEN",
    "RECEIVABLES, 110, 100, 0.1, AMBER",
    "RECEIVABLES, 111, 100, 1.0, RED"
  })
  void holdsAFlowAgainstTheTimeAndABalanceAgainstTheWholeGoal(
      Kpi kpi, long value, long goal, double elapsed, Light light) {
    assertThat(Light.of(kpi, value, goal, elapsed)).isEqualTo(light);
  }
}

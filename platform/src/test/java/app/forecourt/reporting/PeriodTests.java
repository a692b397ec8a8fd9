package app.forecourt.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import app.forecourt.vocabulary.FieldUnreadable;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

  @ParameterizedTest
  @CsvSource({
    "2026,2026-01-01,2026-12-31",
    "2026-Q4,2026-10-01,2026-12-31",
    "2026-02,2026-02-01,2026-02-28",
    "2026-11-03..2026-11-15,2026-11-03,2026-11-15"
  })
  void isReadFromAddresses(String text, LocalDate from, LocalDate to) {
    assertThat(Period.of(text)).isEqualTo(new Period(from, to));
    assertThat(Period.of(Period.of(text).toString())).isEqualTo(Period.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "november",
        "2026-13",
        "2026-11-15..2026-11-03",
        "2026-Q5",
        "0001-01-01..+999999999-12-31",
        "2016-01-01..2026-01-01"
      })
  void isNotReadFromAnythingElse(String text) {
    assertThatExceptionOfType(FieldUnreadable.class).isThrownBy(() -> Period.of(text));
  }

  @Test
  void isPrecededByTheMonthBeforeOrByAsManyDays() {
    assertThat(Period.of("2026-03").previous()).isEqualTo(Period.of("2026-02"));
    assertThat(Period.of("2026-11-08..2026-11-14").previous())
        .isEqualTo(Period.of("2026-11-01..2026-11-07"));
  }

  @Test
  void hasPassedToThePartThatIsBehindUs() {
    var november = Period.of("2026-11");
    assertThat(november.elapsed(LocalDate.of(2026, 10, 31))).isZero();
    assertThat(november.elapsed(LocalDate.of(2026, 11, 15))).isCloseTo(0.5, within(1e-9));
    assertThat(november.elapsed(LocalDate.of(2026, 12, 2))).isEqualTo(1);
  }
}

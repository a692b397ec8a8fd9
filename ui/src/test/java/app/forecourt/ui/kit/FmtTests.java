package app.forecourt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FmtTests {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private final Fmt chinese = Fmt.in(Locale.SIMPLIFIED_CHINESE);
  private final Fmt english = Fmt.in(Locale.US);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0         | ¥0.00",
        "12800     | ¥12,800.00",
        "380.5     | ¥380.50",
        "-1280.05  | -¥1,280.05",
        "100000000 | ¥100,000,000.00"
      })
  void writesMoneyOfRecordsInFull(BigDecimal yuan, String written) {
    assertThat(chinese.money(Money.yuan(yuan))).isEqualTo(written);
    assertThat(english.money(Money.yuan(yuan))).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0           | ¥0         | ¥0",
        "6240.4      | ¥6,240     | ¥6,240",
        "10000       | ¥1.00万    | ¥10.00K",
        "1286400     | ¥128.64万  | ¥1.29M",
        "99999999.99 | ¥1.00亿    | ¥100.00M",
        "129000000   | ¥1.29亿    | ¥129.00M",
        "999999      | ¥100.00万  | ¥1.00M",
        "-1286400    | -¥128.64万 | -¥1.29M"
      })
  void shortensMoneyOfDashboards(BigDecimal yuan, String inChinese, String inEnglish) {
    assertThat(chinese.brief(Money.yuan(yuan))).isEqualTo(inChinese);
    assertThat(english.brief(Money.yuan(yuan))).isEqualTo(inEnglish);
  }

  @Test
  void tellsPercentFromPercentagePoints() {
    assertThat(chinese.percent(0.412)).isEqualTo("41.2%");
    assertThat(chinese.points(0.031)).isEqualTo("+3.1个百分点");
    assertThat(english.points(-0.031)).isEqualTo("-3.1 pp");
    assertThat(english.change(0.0001)).isEqualTo("±0.0%");
    assertThat(english.basisPoints(415)).isEqualTo("4.15%");
  }

  @Test
  void showsInstantsInTheStoresTime() {
    assertThat(chinese.moment(NOON)).isEqualTo("2026-11-23 12:00");
    assertThat(chinese.day(Instant.parse("2026-11-22T16:30:00Z"))).isEqualTo("2026-11-23");
    assertThat(chinese.weekday(LocalDate.of(2026, 11, 23))).isEqualTo("11-23 周一");
    assertThat(english.weekday(LocalDate.of(2026, 11, 23))).isEqualTo("11-23 Mon");
  }

  @Test
  void isRelativeOnlyWithinADay() {
    assertThat(chinese.ago(NOON, NOON.plusSeconds(20))).isEqualTo("刚刚");
    assertThat(chinese.ago(NOON, NOON.plus(Duration.ofMinutes(59)))).isEqualTo("59分钟前");
    assertThat(chinese.ago(NOON, NOON.plus(Duration.ofHours(3)))).isEqualTo("3小时前");
    assertThat(english.ago(NOON, NOON.minus(Duration.ofHours(2)))).isEqualTo("in 2 h");
    assertThat(english.ago(NOON, NOON.plus(Duration.ofHours(24)))).isEqualTo("2026-11-23 12:00");
  }

  @Test
  void masksTelephoneNumbersForEyesThatMayNotSeeThem() {
    var phone = Phone.of("13800138000");
    assertThat(chinese.phone(phone, true)).isEqualTo("138 0013 8000");
    assertThat(chinese.phone(phone, false)).isEqualTo("138****8000");
  }

  @Test
  void countsWithUnits() {
    assertThat(chinese.count(12, "ui.kit.unit.cars")).isEqualTo("12 台");
    assertThat(english.count(1, "ui.kit.unit.cars")).isEqualTo("1 car");
    assertThat(english.count(1240, "ui.kit.unit.cars")).isEqualTo("1,240 cars");
  }

  @Test
  void setsTheEndOfAChassisNumberApart() {
    assertThat(chinese.vin("LSVAA49J132047856")).isEqualTo("LSVAA49J132 047856");
  }

  @Test
  void neverPassesNothingOffAsSomething() {
    assertThat(chinese.any(null)).isEqualTo("—");
    assertThat(chinese.any(" ")).isEqualTo("—");
    assertThat(chinese.money(null)).isEqualTo("—");
    assertThat(chinese.percent(null)).isEqualTo("—");
  }
}

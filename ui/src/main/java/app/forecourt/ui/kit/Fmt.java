package app.forecourt.ui.kit;

import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How amounts, days and numbers are written. What is not there is `—`, never 0.
///
/// @param zone where the store is; instants are shown in its time
public record Fmt(Locale language, ZoneId zone) {

  /// What stands for an absent value.
  public static final String NONE = "—";

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Texts TEXTS = new Texts();
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter MONTH_AND_DAY =
      DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

  /// For the present screen.
  public static Fmt here() {
    return in(Says.language());
  }

  public static Fmt in(Locale language) {
    return new Fmt(Texts.nearest(language), SHANGHAI);
  }

  /// For records and documents: `¥12,800.00`.
  public String money(@Nullable Money money) {
    return money == null ? NONE : sign(money) + "¥" + number("#,##0.00", money.yuan().abs());
  }

  /// For dashboards: `¥128.64万`, `¥1.29亿`; in English `¥1.29M`. Say the [exact][#money] amount
  /// beside it.
  public String brief(@Nullable Money money) {
    if (money == null) {
      return NONE;
    }
    var yuan = money.yuan().abs();
    var written =
        language.equals(Locale.ENGLISH)
            ? shortened(yuan, 3, "K", 6, "M")
            : shortened(yuan, 4, "万", 8, "亿");
    return sign(money) + "¥" + written;
  }

  /// A share of one as `41.2%`.
  public String percent(@Nullable Double share) {
    return share == null
        ? NONE
        : number("#,##0.0", BigDecimal.valueOf(share).movePointRight(2)) + "%";
  }

  /// Hundredths of a percent as `4.15%`.
  public String basisPoints(@Nullable Integer points) {
    return points == null ? NONE : number("0.##", BigDecimal.valueOf(points, 2)) + "%";
  }

  /// The difference of two shares: `+3.1个百分点`, which is not the same as percent.
  public String points(double difference) {
    return signed(BigDecimal.valueOf(difference).movePointRight(2))
        + said("ui.kit.fmt.percentagePoints");
  }

  /// The change to an earlier value as `+12.5%`.
  public String change(double change) {
    return signed(BigDecimal.valueOf(change).movePointRight(2)) + "%";
  }

  /// A number with separators: `1,240`.
  public String count(@Nullable Number count) {
    return count == null ? NONE : number("#,##0.##", new BigDecimal(count.toString()));
  }

  /// A number with its unit: `12 台`; the key's sentence has the gap `{0}`.
  public String count(long count, String unitKey) {
    return TEXTS.text(language, unitKey, count);
  }

  /// `2026-11-23`.
  public String day(@Nullable LocalDate day) {
    return day == null ? NONE : day.toString();
  }

  /// The day of an instant.
  public String day(@Nullable Instant at) {
    return at == null ? NONE : day(at.atZone(zone).toLocalDate());
  }

  /// For calendars: `11-23 周一`.
  public String weekday(LocalDate day) {
    return MONTH_AND_DAY.format(day)
        + " "
        + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, language);
  }

  /// `14:05`.
  public String time(@Nullable Instant at) {
    return at == null ? NONE : TIME.format(at.atZone(zone));
  }

  /// `14:05`.
  public String time(@Nullable LocalTime at) {
    return at == null ? NONE : TIME.format(at);
  }

  /// `2026-11-23 14:05`.
  public String moment(@Nullable Instant at) {
    return at == null ? NONE : MOMENT.format(at.atZone(zone));
  }

  /// `3小时前` within a day of `now`, else the [moment][#moment].
  public String ago(@Nullable Instant at, Instant now) {
    if (at == null) {
      return NONE;
    }
    var past = Duration.between(at, now);
    var away = past.abs();
    if (away.compareTo(Duration.ofHours(24)) >= 0) {
      return moment(at);
    }
    if (away.toMinutes() == 0) {
      return said("ui.kit.fmt.now");
    }
    var way = past.isNegative() ? "in" : "ago";
    return away.toHours() > 0
        ? TEXTS.text(language, "ui.kit.fmt.hours." + way, away.toHours())
        : TEXTS.text(language, "ui.kit.fmt.minutes." + way, away.toMinutes());
  }

  /// `138 0013 8000`, or `138****8000` for eyes that may not see all of it.
  public String phone(@Nullable Phone phone, boolean whole) {
    if (phone == null) {
      return NONE;
    }
    return whole ? phone.spoken() : phone.masked();
  }

  /// A chassis number with the six characters by which people know a car set apart.
  public String vin(@Nullable String vin) {
    return vin == null || vin.length() != 17
        ? text(vin)
        : vin.substring(0, 11) + " " + vin.substring(11);
  }

  public String text(@Nullable String text) {
    return text == null || text.isBlank() ? NONE : text;
  }

  /// Any value as its type is written.
  public String any(@Nullable Object value) {
    return switch (value) {
      case null -> NONE;
      case String text -> text(text);
      case Money money -> money(money);
      case LocalDate day -> day(day);
      case Instant at -> moment(at);
      case LocalTime at -> time(at);
      case Number number -> count(number);
      case Phone phone -> phone.spoken();
      case Enum<?> choice -> TEXTS.text(language, choice);
      case Boolean yes -> said(yes ? "ui.kit.yes" : "ui.kit.no");
      default -> value.toString();
    };
  }

  private String said(String key) {
    return TEXTS.text(language, key);
  }

  private static String sign(Money money) {
    return money.isNegative() ? "-" : "";
  }

  /// Whole yuan below ten thousand; above, the larger unit as soon as the amount, rounded in the
  /// smaller one, reaches it.
  private static String shortened(
      BigDecimal yuan, int small, String smallName, int large, String largeName) {
    if (yuan.compareTo(TEN_THOUSAND) < 0) {
      return number("#,##0", yuan);
    }
    var inSmall = yuan.movePointLeft(small).setScale(2, RoundingMode.HALF_UP);
    return inSmall.movePointRight(small).compareTo(BigDecimal.TEN.pow(large)) < 0
        ? number("#,##0.00", inSmall) + smallName
        : number("#,##0.00", yuan.movePointLeft(large)) + largeName;
  }

  private static String signed(BigDecimal value) {
    var rounded = value.setScale(1, RoundingMode.HALF_UP);
    return (rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "-" : "±")
        + number("#,##0.0", rounded.abs());
  }

  private static String number(String pattern, BigDecimal value) {
    var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }
}

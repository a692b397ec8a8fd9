package app.forecourt.imports;

import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A row under its mapping: cells by field, read as what they should be. What cannot be read is
/// null and noted.
final class Line {

  private static final Set<String> YES =
      Set.of("是", "有", "同意", "已授权", "y", "yes", "true", "1", "√", "✓");
  private static final Set<String> NO =
      Set.of("否", "无", "不同意", "未授权", "n", "no", "false", "0", "×", "✗");
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?)?");
  private static final Pattern SHORT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final Row row;
  private final Map<String, Integer> columns;
  private final List<Reason> reasons = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();

  /// @param columns fields, and in which column each is found
  Line(Row row, Map<String, Integer> columns) {
    this.row = row;
    this.columns = columns;
  }

  Row row() {
    return row;
  }

  /// Why cells could not be read.
  List<Reason> reasons() {
    return List.copyOf(reasons);
  }

  boolean hasRefused(String field) {
    return refused.contains(field);
  }

  @Nullable String text(String field) {
    var column = columns.get(field);
    var cell = column == null ? "" : row.cell(column);
    return cell.isEmpty() ? null : cell;
  }

  /// What `read` makes of the cell; null if it is empty, or cannot be read, which is noted.
  <T> @Nullable T read(String field, Function<String, T> read) {
    var cell = text(field);
    if (cell == null) {
      return null;
    }
    try {
      return read.apply(cell);
    } catch (Refusal refusal) {
      refused.add(field);
      reasons.add(Reason.of(field, refusal));
      return null;
    }
  }

  @Nullable Phone phone(String field) {
    return read(field, Phone::of);
  }

  @Nullable Boolean yes(String field) {
    return read(
        field,
        cell -> {
          var said = cell.toLowerCase(Locale.ROOT);
          if (!YES.contains(said) && !NO.contains(said)) {
            throw new FieldUnreadable(field, "是 / 否 / yes / no");
          }
          return YES.contains(said);
        });
  }

  @Nullable LocalDate day(String field) {
    return read(
        field,
        cell -> {
          var written = DAY.matcher(cell);
          var run = SHORT_DAY.matcher(cell);
          var found = written.matches() ? written : run.matches() ? run : null;
          if (found == null) {
            throw new FieldUnreadable(field, "2026-11-28");
          }
          try {
            return LocalDate.of(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(3)));
          } catch (DateTimeException noSuchDay) {
            throw new FieldUnreadable(field, "2026-11-28");
          }
        });
  }

  /// Yuan, also as `16.8万` or `¥168,000.00`.
  @Nullable Money money(String field) {
    return read(
        field,
        cell -> {
          var digits = cell.replaceAll("[¥￥,,\\s元]", "");
          var inTenThousands = digits.endsWith("万");
          try {
            var yuan = new BigDecimal(inTenThousands ? digits.replace("万", "") : digits);
            return Money.yuan(inTenThousands ? yuan.multiply(TEN_THOUSAND) : yuan);
          } catch (ArithmeticException | NumberFormatException unreadable) {
            throw new FieldUnreadable(field, "168000.00");
          }
        });
  }
}

package app.forecourt.ui.hq;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.BusinessDays;
import app.forecourt.reporting.Period;
import app.forecourt.vocabulary.FieldUnreadable;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Chooses the period of a report: the last months, quarters of this year, or the year.
class Periods extends Select<String> {

  Periods(String present, YearMonth now, Consumer<String> chosen) {
    setAriaLabel(t("ui.hq.period"));
    addClassName("period");
    var choices = new ArrayList<>(usual(now));
    if (!choices.contains(present)) {
      choices.addFirst(present);
    }
    setItems(choices);
    setItemLabelGenerator(Periods::said);
    setValue(present);
    addValueChangeListener(change -> {
      if (change.isFromClient()) {
        chosen.accept(change.getValue());
      }
    });
  }

  /// The period an address asks for; this month if it asks for none that can be read.
  static Period read(String text, Clock clock) {
    try {
      return Period.of(text);
    } catch (FieldUnreadable unreadable) {
      return Period.of(YearMonth.from(BusinessDays.today(clock)));
    }
  }

  private static List<String> usual(YearMonth now) {
    return Stream.concat(
            Stream.iterate(now, month -> month.minusMonths(1)).limit(13).map(YearMonth::toString),
            Stream.of(
                now.getYear() + "-Q" + ((now.getMonthValue() + 2) / 3),
                String.valueOf(now.getYear())))
        .toList();
  }

  private static String said(String period) {
    return period.matches("\\d{4}") ? t("ui.hq.period.year", period) : period;
  }
}

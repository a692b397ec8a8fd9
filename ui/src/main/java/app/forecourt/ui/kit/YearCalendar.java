package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// A year as a picture: twelve months of days, each with a look, a mark and a sentence. Days can be
/// picked by mouse, finger and keyboard: arrows go from day to day, Page Up and Page Down from
/// month to month, Home and End to the ends of the week.
///
/// It is one component with plain content, because 365 buttons would be slow.
public class YearCalendar extends Div {

  /// What a day looks like.
  ///
  /// @param look classes of the style sheet
  /// @param mark a character or two in the corner; may be empty
  /// @param sentence what screen readers and the tool tip say after the date
  public record Face(String look, String mark, String sentence) {}

  private @Nullable Consumer<LocalDate> picked;
  private LocalDate focus = LocalDate.EPOCH;

  public YearCalendar() {
    addClassName("year");
  }

  /// Lets days be picked; without it they can be looked at only.
  public YearCalendar onPick(@Nullable Consumer<LocalDate> picked) {
    this.picked = picked;
    return this;
  }

  /// @param today is marked, and where the keyboard begins
  public void show(int year, LocalDate today, Function<LocalDate, Face> face) {
    if (focus.getYear() != year) {
      focus = today.getYear() == year ? today : LocalDate.of(year, 1, 1);
    }
    var html = new StringBuilder();
    for (var month : Month.values()) {
      html.append("<section class=\"month panel\"><h2>")
          .append(escaped(month.getDisplayName(TextStyle.FULL_STANDALONE, Says.language())))
          .append("</h2><div class=\"month-days\">");
      for (var weekday : DayOfWeek.values()) {
        html.append("<span class=\"weekday\" aria-hidden=\"true\">")
            .append(escaped(weekday.getDisplayName(TextStyle.NARROW, Says.language())))
            .append("</span>");
      }
      LocalDate.of(year, month, 1)
          .datesUntil(LocalDate.of(year, month, 1).plusMonths(1))
          .forEach(day -> append(html, day, day.equals(today), face.apply(day)));
      html.append("</div></section>");
    }
    getElement().setProperty("innerHTML", html.toString());
    if (isAttached()) {
      listen();
    }
  }

  private void append(StringBuilder html, LocalDate day, boolean isToday, Face face) {
    var tag = picked == null ? "span" : "button";
    html.append('<').append(tag);
    if (picked == null) {
      html.append(" role=\"img\"");
    } else {
      html.append(" type=\"button\" tabindex=\"").append(day.equals(focus) ? 0 : -1).append('"');
    }
    if (isToday) {
      html.append(" aria-current=\"date\"");
    }
    var sentence = t("ui.kit.year.day", Fmt.here().weekday(day), face.sentence());
    html.append(" class=\"day from-")
        .append(day.getDayOfMonth() == 1 ? day.getDayOfWeek().getValue() : 0)
        .append(isToday ? " today " : " ")
        .append(escaped(face.look()))
        .append("\" data-day=\"")
        .append(day)
        .append("\" aria-label=\"")
        .append(escaped(sentence))
        .append("\" title=\"")
        .append(escaped(sentence))
        .append("\"><span class=\"day-number\">")
        .append(day.getDayOfMonth())
        .append("</span><span class=\"day-mark\">")
        .append(escaped(face.mark()))
        .append("</span></")
        .append(tag)
        .append('>');
  }

  /// Somebody picked a day.
  @ClientCallable
  public void pick(String day) {
    focus = LocalDate.parse(day);
    if (picked != null) {
      picked.accept(focus);
    }
  }

  /// Puts the keyboard back on the day that was picked last.
  public void focusAgain() {
    getElement()
        .executeJs("this.querySelector('[data-day=\"' + $0 + '\"]')?.focus()", focus.toString());
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    super.onAttach(attached);
    listen();
  }

  private void listen() {
    getElement().executeJs("import('/js/year.js').then(year => year.listen(this))");
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text);
  }
}

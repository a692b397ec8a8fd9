package app.forecourt.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.calendar.CalendarDesk;
import app.forecourt.calendar.Whose;
import app.forecourt.calendar.WorkingCalendar;
import app.forecourt.identity.Role;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import app.forecourt.ui.kit.YearCalendar;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.GROUP_ADMIN)
class CalendarViewTests extends SpringBrowserlessTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 5);

  @Autowired CalendarDesk desk;
  @Autowired WorkingCalendar calendar;
  @Autowired TestOrganization organization;

  @BeforeEach
  void readsChinese() {
    UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void showsTheHolidaysOfHeadquartersAndTheDaysThatMakeUpForThem() {
    open("hq", 2026);
    assertThat(find(Span.class).id("working-days").getText()).isEqualTo("全年 248 个工作日");
    assertThat(face("2026-10-01")).contains("day from-4", "holiday", "10-01 周四:国庆节", ">休<");
    assertThat(face("2026-10-10")).contains("make-up", "10-10 周六:国庆节,调休上班,上班", ">班<");
    assertThat(face("2026-11-28")).contains("rest", "11-28 周六:休息");
    assertThat(find(Paragraph.class).all())
        .noneMatch(
            one -> one.getId().filter("not-published"::equals).isPresent() && one.isVisible());
  }

  @Test
  void saysThatNobodyKnowsTheHolidaysOfAYearYet() {
    open("hq", 2027);
    assertThat(find(Paragraph.class).id("not-published").getText()).contains("2027 年的国务院放假安排尚未公布");
  }

  @Test
  void makesADayOneOfTheGroupsAndTakesThatBack() {
    open("hq", 2026);
    picture().pick(DAY.toString());
    assertThat(find(Paragraph.class).id("day-everywhere").isVisible()).isTrue();
    choose(1);
    find(TextField.class).id("day-name").setValue("周年庆");
    press("day-save");
    assertThat(calendar.isWorkingDay(organization.store(), DAY)).isFalse();
    assertThat(face(DAY.toString())).contains("own rest", ">自休<", "周年庆,集团自定,休息");
    undo();
    assertThat(calendar.isWorkingDay(organization.store(), DAY)).isTrue();
    assertThat(face(DAY.toString())).doesNotContain("own");
  }

  @Test
  void aStoreIsShutOnADayOfItsOwnAndKeepsItsOwnHours() {
    open(organization.store().toString(), 2026);
    assertThat(face("2026-10-01")).contains("noted").doesNotContain("holiday");
    picture().pick(DAY.toString());
    choose(1);
    find(TextField.class).id("day-name").setValue("装修");
    press("day-save");
    assertThat(calendar.isWorkingDay(organization.store(), DAY)).isFalse();
    assertThat(calendar.isWorkingDay(organization.otherStore(), DAY)).isTrue();

    press("change-STORE");
    find(TimePicker.class).id("hours-opens").setValue(LocalTime.of(8, 30));
    press("hours-save");
    var hours = desk.hours(Whose.STORE, organization.store());
    assertThat(hours.own()).isTrue();
    assertThat(hours.hours().opens()).isEqualTo(LocalTime.of(8, 30));
    undo();
    assertThat(desk.hours(Whose.STORE, organization.store()).own()).isFalse();
  }

  @Test
  @AsMember(Role.SALES_CONSULTANT)
  void whoMayNotChangeItCanLookAtIt() {
    open("hq", 2026);
    assertThat(face("2026-10-01")).startsWith("<span role=\"img\"");
    assertThat(find(Button.class).all()).noneMatch(one -> one.getText().equals("更改时间"));
  }

  private static void open(String of, int year) {
    UI.getCurrent()
        .navigate(
            "admin/calendar",
            QueryParameters.simple(Map.of("of", of, "year", String.valueOf(year))));
  }

  private void press(String id) {
    test(find(Button.class).id(id)).click();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void choose(int number) {
    RadioButtonGroup choice = find(RadioButtonGroup.class).id("day-is");
    choice.setValue(choice.getListDataView().getItem(number));
  }

  private void undo() {
    var row = (Div) find(Notification.class).last().getChildren().findFirst().orElseThrow();
    row.getChildren()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .forEach(Button::click);
  }

  private YearCalendar picture() {
    return find(YearCalendar.class).single();
  }

  /// How a day is drawn, from its tag to the next.
  private String face(String day) {
    var html = picture().getElement().getProperty("innerHTML");
    var at = html.indexOf("data-day=\"" + day);
    var from = Math.max(html.lastIndexOf("<button", at), html.lastIndexOf("<span role", at));
    return html.substring(from, html.indexOf("</span></", at) + 12);
  }
}

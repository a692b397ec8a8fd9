package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;
import static java.util.stream.Collectors.joining;

import app.forecourt.calendar.CalendarDesk;
import app.forecourt.calendar.DayCause;
import app.forecourt.calendar.DayPlan;
import app.forecourt.calendar.Hours;
import app.forecourt.calendar.HoursRow;
import app.forecourt.calendar.OwnDay;
import app.forecourt.calendar.Whose;
import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.Facts;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.Icon;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.kit.Says;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.YearCalendar;
import app.forecourt.ui.shell.Needs;
import app.forecourt.ui.shell.Scope;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When headquarters and the stores work: a year as a picture, in which days are made one's own,
/// and the hours.
@Route("admin/calendar")
@Menu(title = "ui.admin.calendar.title", order = 92.2)
@PermitAll
@Needs(Action.ORGANISATION)
class CalendarView extends Page implements BeforeEnterObserver {

  private static final String HEADQUARTERS = "hq";
  private static final int LONGEST_NAME = 40;

  private final CalendarDesk desk;
  private final OrganizationDesk organization;
  private final Permissions permissions;
  private final Clock clock;
  private final Div content = new Div();
  private final YearCalendar picture = new YearCalendar();
  private final Span count = new Span();
  private int year;
  private @Nullable StoreId store;

  /// What a day is to be.
  private enum Choice {
    AS_OTHERS,
    REST,
    WORK
  }

  CalendarView(
      CalendarDesk desk, OrganizationDesk organization, Permissions permissions, Clock clock) {
    super(t("ui.admin.calendar.title"));
    this.desk = desk;
    this.organization = organization;
    this.permissions = permissions;
    this.clock = clock;
    content.addClassName("calendar");
    count.setId("working-days");
    count.addClassName("quiet");
    beside(count);
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var asked = event.getLocation().getQueryParameters();
    year =
        asked
            .getSingleParameter("year")
            .filter(text -> text.matches("20\\d\\d"))
            .map(Integer::valueOf)
            .orElse(today().getYear());
    var stores = organization.stores();
    var of = asked.getSingleParameter("of").orElse("");
    store =
        of.equals(HEADQUARTERS)
            ? null
            : stores.stream()
                .map(StoreRow::id)
                .filter(id -> id.toString().equals(of))
                .findFirst()
                .or(Scope::store)
                .orElse(null);
    show(stores);
  }

  private void show(List<StoreRow> stores) {
    content.removeAll();
    content.add(bar(stores), notice(), legend(), picture, hours());
    showYear();
  }

  // The year

  private Div bar(List<StoreRow> stores) {
    var whose = new Select<Optional<StoreRow>>();
    whose.setId("calendar-of");
    whose.setAriaLabel(t("ui.admin.calendar.of"));
    var choices = new ArrayList<Optional<StoreRow>>();
    choices.add(Optional.empty());
    stores.forEach(row -> choices.add(Optional.of(row)));
    whose.setItems(choices);
    whose.setItemLabelGenerator(choice -> choice.map(StoreRow::name).orElse(t(Whose.HEADQUARTERS)));
    whose.setValue(
        choices.stream()
            .filter(choice -> choice.map(StoreRow::id).equals(Optional.ofNullable(store)))
            .findFirst()
            .orElse(Optional.empty()));
    whose.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        open(change.getValue().map(row -> row.id().toString()).orElse(HEADQUARTERS), year);
      }
    });
    var present = new Span(t("ui.admin.calendar.year", String.valueOf(year)));
    present.setId("calendar-year");
    present.addClassName("calendar-year");
    var bar = new Div(whose, step("back", -1), present, step("next", 1));
    bar.addClassName("calendar-bar");
    return bar;
  }

  private Button step(String icon, int by) {
    var button = new Button(new Icon("back"), _ -> open(of(), year + by));
    button.setId("year-" + icon);
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(t("ui.admin.calendar.year", String.valueOf(year + by)));
    button.addClassName("year-" + icon);
    return button;
  }

  private String of() {
    return store == null ? HEADQUARTERS : store.toString();
  }

  private static void open(String of, int year) {
    UI.getCurrent()
        .navigate(
            "admin/calendar",
            QueryParameters.simple(Map.of("of", of, "year", String.valueOf(year))));
  }

  private Paragraph notice() {
    var notice = new Paragraph();
    notice.setId("not-published");
    notice.addClassName("notice");
    notice.setVisible(!desk.year(store, year).published());
    notice.setText(
        t(
            mayChange() ? "ui.admin.calendar.unpublished.add" : "ui.admin.calendar.unpublished",
            String.valueOf(year)));
    return notice;
  }

  private static Div legend() {
    var legend = new Div();
    legend.addClassName("calendar-legend");
    for (var entry :
        List.of(
            List.of("rest", "", "ui.admin.calendar.legend.rest"),
            List.of("holiday", "holiday", "ui.admin.calendar.legend.holiday"),
            List.of("make-up", "makeUp", "ui.admin.calendar.legend.makeUp"),
            List.of("own rest", "ownRest", "ui.admin.calendar.legend.ownRest"),
            List.of("own", "ownWork", "ui.admin.calendar.legend.ownWork"),
            List.of("noted", "", "ui.admin.calendar.legend.noted"))) {
      var mark =
          new Span(entry.get(1).isEmpty() ? "" : t("ui.admin.calendar.mark." + entry.get(1)));
      mark.addClassNames("day", "day-sample");
      for (var look : entry.get(0).split(" ")) {
        mark.addClassName(look);
      }
      mark.getElement().setAttribute("aria-hidden", "true");
      legend.add(new Span(mark, new Span(t(entry.get(2)))));
    }
    return legend;
  }

  private void showYear() {
    var plan = desk.year(store, year);
    count.setText(t("ui.admin.calendar.workingDays", plan.workingDays()));
    picture.onPick(mayChange() ? day -> openDay(planOf(day)) : null);
    picture.show(year, today(), day -> face(plan.days().get(day.getDayOfYear() - 1)));
  }

  private DayPlan planOf(LocalDate day) {
    return desk.year(store, day.getYear()).days().get(day.getDayOfYear() - 1);
  }

  private static YearCalendar.Face face(DayPlan plan) {
    var look =
        switch (plan.cause()) {
          case WEEK -> plan.works() ? "" : "rest";
          case PUBLIC_HOLIDAY -> "holiday";
          case MAKE_UP_DAY -> "make-up";
          case GROUP, STORE -> plan.works() ? "own" : "own rest";
        };
    var mark =
        switch (plan.cause()) {
          case WEEK -> "";
          case PUBLIC_HOLIDAY -> t("ui.admin.calendar.mark.holiday");
          case MAKE_UP_DAY -> t("ui.admin.calendar.mark.makeUp");
          case GROUP, STORE ->
              t(plan.works() ? "ui.admin.calendar.mark.ownWork" : "ui.admin.calendar.mark.ownRest");
        };
    var noted = plan.cause() == DayCause.WEEK && plan.publicHoliday() != null ? " noted" : "";
    return new YearCalendar.Face(look + noted, mark, said(plan));
  }

  /// `国庆节,法定节假日,休息`.
  private static String said(DayPlan plan) {
    var parts = new ArrayList<String>();
    if (!plan.name().isEmpty()) {
      parts.add(plan.name());
    }
    if (plan.publicHoliday() != null) {
      parts.add(t(plan.publicHoliday()));
    }
    if (plan.cause() != DayCause.WEEK) {
      parts.add(t(plan.cause()));
    }
    parts.add(t(plan.works() ? "ui.admin.calendar.works" : "ui.admin.calendar.rests"));
    return String.join(t("ui.admin.calendar.comma"), parts);
  }

  private void openDay(DayPlan plan) {
    var own = isOwn(plan);
    var choice = new RadioButtonGroup<Choice>(t("ui.admin.calendar.day.is"));
    choice.setId("day-is");
    choice.setItems(Choice.values());
    choice.setItemLabelGenerator(one ->
        one == Choice.AS_OTHERS
            ? t("ui.admin.calendar.day.usual." + (store == null ? "group" : "store"))
            : t("ui.admin.calendar.day." + one));
    choice.setValue(own ? plan.works() ? Choice.WORK : Choice.REST : Choice.AS_OTHERS);
    var name = Fields.text(t("ui.admin.calendar.day.name"), LONGEST_NAME);
    name.setId("day-name");
    name.setValue(own ? plan.name() : "");
    name.setVisible(own);
    name.setRequiredIndicatorVisible(true);
    name.setPlaceholder(t("ui.admin.calendar.day.name.example"));
    choice.addValueChangeListener(change -> name.setVisible(change.getValue() != Choice.AS_OTHERS));
    var now = new Paragraph(said(plan));
    now.addClassName("quiet");
    var dialog =
        new FormDialog(
            t(
                "ui.admin.calendar.day.title",
                plan.day().toString(),
                plan.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, Says.language())));
    dialog.addOpenedChangeListener(change -> {
      if (!change.isOpened()) {
        picture.focusAgain();
      }
    });
    dialog.plain(now);
    if (store == null) {
      var everywhere = new Paragraph(t("ui.admin.calendar.day.everywhere"));
      everywhere.setId("day-everywhere");
      everywhere.addClassName("quiet");
      dialog.plain(everywhere);
    }
    dialog
        .wide("works", choice)
        .wide("name", name)
        .save(
            "day-save",
            t("ui.kit.save"),
            () -> {
              var chosen = choice.getValue();
              change(
                  plan,
                  chosen == Choice.AS_OTHERS
                      ? null
                      : new OwnDay(chosen == Choice.WORK, name.getValue()));
            })
        .open();
  }

  private boolean isOwn(DayPlan plan) {
    return plan.cause() == (store == null ? DayCause.GROUP : DayCause.STORE);
  }

  /// @param own null for a day as the others
  private void change(DayPlan before, @Nullable OwnDay own) {
    var undo = isOwn(before) ? new OwnDay(before.works(), before.name()) : (@Nullable OwnDay) null;
    var at = store;
    put(at, before.day(), own);
    Toast.undoable(
        t("ui.admin.calendar.day.saved", before.day().toString()),
        () -> put(at, before.day(), undo));
  }

  private void put(@Nullable StoreId at, LocalDate day, @Nullable OwnDay own) {
    if (own == null) {
      desk.clearDay(at, day);
    } else {
      desk.setDay(at, day, own);
    }
    showYear();
  }

  private boolean mayChange() {
    return store == null
        ? permissions.mayEverywhere(Action.TENANT_SETTINGS, Verb.WRITE)
        : permissions.sight(Action.ORGANISATION, Verb.WRITE).reaches(store, null);
  }

  // The hours

  private Div hours() {
    var hours = new Div();
    hours.addClassName("calendar-hours");
    if (store == null) {
      hours.add(panel(Whose.HEADQUARTERS), panel(Whose.STORES));
    } else {
      hours.add(panel(Whose.STORE));
    }
    return hours;
  }

  private Section panel(Whose whose) {
    var row = desk.hours(whose, whose == Whose.STORE ? store : null);
    var hours = row.hours();
    var facts =
        new Facts()
            .fact(t("ui.admin.calendar.weekdays"), weekdays(hours))
            .fact(
                t("ui.admin.calendar.hours"),
                Fmt.here().time(hours.opens()) + "–" + Fmt.here().time(hours.closes()))
            .fact(
                t("ui.admin.calendar.publicHolidays"),
                t(
                    hours.publicHolidays()
                        ? "ui.admin.calendar.publicHolidays.kept"
                        : "ui.admin.calendar.publicHolidays.open"));
    facts.setId("hours-" + whose);
    var panel =
        RecordPage.section(
            t(
                whose == Whose.STORE
                    ? "ui.admin.calendar.storeHours"
                    : "ui.admin.calendar.hoursOf." + whose),
            facts);
    if (whose == Whose.STORE && !row.own()) {
      var shared = new Paragraph(t("ui.admin.calendar.shared"));
      shared.addClassName("quiet");
      panel.add(shared);
    }
    if (mayChange()) {
      var change = new Button(t("ui.admin.calendar.hours.change"), _ -> openHours(whose, row));
      change.setId("change-" + whose);
      var deeds = new Div(change);
      deeds.addClassName("actions");
      if (whose == Whose.STORE && row.own()) {
        var share = new Button(t("ui.admin.calendar.share"), _ -> share(row));
        share.setId("share-hours");
        deeds.add(share);
      }
      panel.add(deeds);
    }
    return panel;
  }

  private static String weekdays(Hours hours) {
    return hours.weekdays().isEmpty()
        ? t("ui.admin.calendar.never")
        : hours.weekdays().size() == DayOfWeek.values().length
            ? t("ui.admin.calendar.everyDay")
            : hours.weekdays().stream().map(CalendarView::weekday).collect(joining(" "));
  }

  private static String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Says.language());
  }

  private void openHours(Whose whose, HoursRow row) {
    var weekdays = new CheckboxGroup<DayOfWeek>(t("ui.admin.calendar.weekdays"));
    weekdays.setId("hours-weekdays");
    weekdays.setItems(DayOfWeek.values());
    weekdays.setItemLabelGenerator(CalendarView::weekday);
    weekdays.setValue(new LinkedHashSet<>(row.hours().weekdays()));
    var opens = time("opens", t("ui.admin.calendar.opens"), row.hours().opens());
    var closes = time("closes", t("ui.admin.calendar.closes"), row.hours().closes());
    var holidays = new Checkbox(t("ui.admin.calendar.publicHolidays.keep"));
    holidays.setId("hours-holidays");
    holidays.setValue(row.hours().publicHolidays());
    new FormDialog(t("ui.admin.calendar.hours.change"))
        .wide("weekdays", weekdays)
        .field("opens", opens)
        .field("closes", closes)
        .wide("publicHolidays", holidays)
        .save(
            "hours-save",
            t("ui.kit.save"),
            () -> {
              var at = whose == Whose.STORE ? store : null;
              var kept =
                  desk.setHours(
                      whose,
                      at,
                      new Hours(
                          List.copyOf(weekdays.getValue()),
                          Required.value("opens", opens.getValue()),
                          Required.value("closes", closes.getValue()),
                          holidays.getValue()),
                      row.version());
              show(organization.stores());
              Toast.undoable(
                  t("ui.admin.calendar.hours.saved"),
                  () -> restore(whose, at, row, kept.version()));
            })
        .open();
  }

  /// @param kept the version that is there unless somebody else changed it meanwhile
  private void restore(Whose whose, @Nullable StoreId at, HoursRow before, int kept) {
    if (at != null && !before.own()) {
      desk.shareHours(at);
    } else {
      desk.setHours(whose, at, before.hours(), kept);
    }
    show(organization.stores());
  }

  private void share(HoursRow before) {
    var at = Required.value("store", store);
    desk.shareHours(at);
    show(organization.stores());
    Toast.undoable(
        t("ui.admin.calendar.hours.saved"),
        () -> {
          desk.setHours(Whose.STORE, at, before.hours(), 0);
          show(organization.stores());
        });
  }

  private static TimePicker time(String name, String label, LocalTime value) {
    var field = new TimePicker(label);
    field.setId("hours-" + name);
    field.setLocale(Locale.CHINA);
    field.setStep(Duration.ofMinutes(30));
    field.setValue(value);
    return field;
  }

  private LocalDate today() {
    return BusinessDays.today(clock);
  }
}

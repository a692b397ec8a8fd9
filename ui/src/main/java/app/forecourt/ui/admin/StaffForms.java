package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.AbsenceDesk;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.HandOverDesk;
import app.forecourt.organization.NewAbsence;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.PostingRow;
import app.forecourt.organization.TransferDesk;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The forms about somebody on the staff: where he works, when he is away, who takes over.
@org.springframework.stereotype.Component
class StaffForms {

  private static final String SAVE = "staff-save";

  private final OrganizationDesk desk;
  private final TransferDesk transfers;
  private final AbsenceDesk absences;
  private final HandOverDesk handOvers;
  private final Clock clock;

  StaffForms(
      OrganizationDesk desk,
      TransferDesk transfers,
      AbsenceDesk absences,
      HandOverDesk handOvers,
      Clock clock) {
    this.desk = desk;
    this.transfers = transfers;
    this.absences = absences;
    this.handOvers = handOvers;
    this.clock = clock;
  }

  void rename(EmployeeRow somebody, Runnable done) {
    var name = Fields.text(t("ui.admin.organization.person"), 60);
    name.setId("staff-name");
    name.setValue(somebody.name());
    new FormDialog(t("ui.admin.staff.rename"))
        .field("name", name)
        .save(
            SAVE,
            t("ui.kit.save"),
            () -> {
              desk.amendEmployee(
                  somebody.id(), name.getValue(), somebody.position(), somebody.version());
              done.run();
            })
        .open();
  }

  /// Another store, department, team or position, today or later; his open work may go over at
  /// once.
  void transfer(EmployeeRow somebody, Runnable done) {
    var place = new PlaceFields(desk).show(somebody);
    var day = day("transfer-day", t("ui.admin.staff.transfer.day"));
    var heirs = new HeirFields(desk, handOvers, somebody.id());
    var form = new FormDialog(t("ui.admin.staff.transfer.title", somebody.name()));
    place.into(form);
    form.field("day", day);
    if (heirs.hasWork()) {
      form.plain(new Span(t("ui.admin.staff.transfer.work")));
      heirs.into(form);
    }
    form.save(
            SAVE,
            t("ui.admin.staff.transfer"),
            () -> {
              if (heirs.isChosen()) {
                heirs.handOver();
              }
              transfers.transfer(somebody.id(), place.transfer(day.getValue()));
              done.run();
              Toast.done(t("ui.admin.staff.transfer.done", somebody.name()));
            })
        .open();
  }

  void beAway(EmployeeRow somebody, Runnable done) {
    var from = day("absence-from", t("ui.admin.staff.absence.from"));
    var to = day("absence-to", t("ui.admin.staff.absence.to"));
    var delegate =
        Fields.pick(
            t("ui.admin.staff.absence.delegate"),
            desk.employees(null).stream()
                .filter(other -> other.active() && !other.id().equals(somebody.id()))
                .toList(),
            EmployeeRow::name);
    delegate.setId("absence-delegate");
    delegate.setHelperText(t("ui.admin.staff.absence.delegate.hint"));
    var reason = Fields.text(t("ui.admin.staff.absence.reason"), 200);
    new FormDialog(t("ui.admin.staff.absence.title", somebody.name()))
        .field("from", from)
        .field("to", to)
        .field("delegate", delegate)
        .field("reason", reason)
        .save(
            SAVE,
            t("ui.kit.save"),
            () -> {
              absences.plan(
                  new NewAbsence(
                      somebody.id(),
                      Required.value("delegate", delegate.getValue()).id(),
                      from.getValue(),
                      to.getValue(),
                      reason.getValue()));
              done.run();
              Toast.done(t("ui.admin.staff.absence.done", somebody.name()));
            })
        .open();
  }

  void handOver(EmployeeRow somebody, Runnable done) {
    var heirs = new HeirFields(desk, handOvers, somebody.id());
    var form = new FormDialog(t("ui.admin.handOver.title", somebody.name()));
    heirs.into(form);
    form.save(
            SAVE,
            heirs.hasWork() ? t("ui.admin.handOver") : t("ui.kit.close"),
            () -> {
              if (heirs.hasWork()) {
                heirs.handOver();
                done.run();
                Toast.done(t("ui.admin.handOver.done", somebody.name()));
              }
            })
        .open();
  }

  /// Who leaves leaves nothing open behind.
  void leave(EmployeeRow somebody, Runnable done) {
    var last = day("last-day", t("ui.admin.staff.leave.day"));
    last.setHelperText(t("ui.admin.staff.leave.hint"));
    var heirs = new HeirFields(desk, handOvers, somebody.id());
    var form =
        new FormDialog(t("ui.admin.staff.leave.title", somebody.name())).field("lastDay", last);
    heirs.into(form);
    form.save(
            SAVE,
            t("ui.admin.staff.leave"),
            () -> {
              heirs.handOver();
              var day = Required.value("lastDay", last.getValue());
              if (day.equals(today())) {
                desk.leave(somebody.id());
              } else {
                desk.leaveAfter(somebody.id(), day);
              }
              done.run();
              Toast.done(t("ui.admin.staff.leave.done", somebody.name()));
            })
        .open();
  }

  /// Where he worked, works and will work; what is planned can be given up.
  Component history(EmployeeId whose, boolean writes, Runnable done) {
    var list = new UnorderedList();
    list.addClassName("postings");
    list.setId("postings");
    transfers.postings(whose).forEach(row -> list.add(line(row, writes, done)));
    return list;
  }

  private ListItem line(PostingRow row, boolean writes, Runnable done) {
    var line = new ListItem(new Span(place(row)), days(row));
    if (row.planned()) {
      line.add(new StatusBadge(t("ui.admin.staff.planned"), Tone.WAITING));
      if (writes) {
        line.add(
            quiet(
                t("ui.admin.staff.giveUp"),
                () -> {
                  transfers.cancel(row.employee(), row.id());
                  done.run();
                }));
      }
    }
    return line;
  }

  private static String place(PostingRow row) {
    return Stream.of(
            row.store() == null ? t("ui.admin.organization.headquarters") : row.storeName(),
            row.departmentName(),
            row.teamName(),
            row.position())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static Span days(PostingRow row) {
    var fmt = Fmt.here();
    var days =
        new Span(
            row.to() == null
                ? t("ui.admin.staff.since", fmt.any(row.from()))
                : t("ui.admin.staff.fromTo", fmt.any(row.from()), fmt.any(row.to())));
    days.addClassName("quiet");
    return days;
  }

  /// His absences now and to come, or none.
  Component absences(EmployeeId whose, boolean writes, Runnable done) {
    var list = new Div();
    list.setId("absences");
    absences.absences().stream()
        .filter(row -> row.employee().equals(whose))
        .forEach(row -> {
          var fmt = Fmt.here();
          var line =
              new Div(
                  new StatusBadge(
                      row.lastsOn(today())
                          ? t("ui.admin.staff.away")
                          : t("ui.admin.staff.away.soon"),
                      Tone.WAITING),
                  new Span(
                      t(
                          "ui.admin.staff.away.until",
                          fmt.any(row.from()),
                          fmt.any(row.to()),
                          row.delegateName())));
          line.addClassName("absence");
          if (writes) {
            line.add(
                quiet(
                    t("ui.admin.staff.back"),
                    () -> {
                      absences.end(row.id());
                      done.run();
                    }));
          }
          list.add(line);
        });
    return list;
  }

  private static Button quiet(String text, Runnable work) {
    var button = new Button(text, _ -> work.run());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    return button;
  }

  private DatePicker day(String id, String label) {
    var day = Fields.day(label);
    day.setId(id);
    day.setValue(today());
    return day;
  }

  private LocalDate today() {
    return BusinessDays.today(clock);
  }
}

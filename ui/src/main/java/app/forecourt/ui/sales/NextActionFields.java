package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.BusinessDays;
import app.forecourt.sales.ActionType;
import app.forecourt.sales.NextAction;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What is to be done next, and when: one press for the usual days.
final class NextActionFields {

  private static final LocalTime MORNING = LocalTime.of(10, 0);

  private final Select<ActionType> type = Fields.choice(t("ui.sales.next.type"), ActionType.class);
  private final DateTimePicker due = Fields.moment(t("ui.sales.next.due"));
  private final TextField note = Fields.text(t("ui.sales.next.note"), 200);
  private final Clock clock;

  NextActionFields(Clock clock) {
    this.clock = clock;
    type.setId("next-type");
    type.setItemLabelGenerator(NextActionFields::said);
    type.setEmptySelectionAllowed(true);
    due.setId("next-due");
    note.setId("next-note");
  }

  void putInto(FormDialog form) {
    var days = new Div(new Span(t("ui.sales.next.when")));
    days.addClassNames("actions", "next-days");
    days.add(day(1), day(3), day(7), day(15));
    form.plain(days).field("type", type).field("due", due).wide("note", note);
  }

  NextActionFields preset(@Nullable NextAction action) {
    if (action != null) {
      type.setValue(action.type());
      due.setValue(action.due().atZone(BusinessDays.ZONE).toLocalDateTime());
      note.setValue(action.note());
    }
    return this;
  }

  /// What was chosen; null if nothing, so that the rules decide.
  ///
  /// @throws app.forecourt.vocabulary.FieldMissing if there is a day without what is to be done on
  ///   it, or the other way round
  @Nullable NextAction chosen() {
    return type.isEmpty() && due.isEmpty() && note.isEmpty() ? null : required();
  }

  NextAction required() {
    return new NextAction(
        Required.value("type", type.getValue()), Required.value("due", dueAt()), note.getValue());
  }

  private static String said(@Nullable ActionType type) {
    return type == null ? "" : t(type);
  }

  private @Nullable Instant dueAt() {
    return due.isEmpty() ? null : due.getValue().atZone(BusinessDays.ZONE).toInstant();
  }

  private Button day(int days) {
    var button =
        new Button(
            t("ui.sales.next.in", days),
            click -> {
              due.setValue(BusinessDays.today(clock).plusDays(days).atTime(MORNING));
              if (type.isEmpty()) {
                type.setValue(ActionType.CALL);
              }
            });
    button.setId("next-in-" + days);
    return button;
  }
}

package app.forecourt.ui.customers;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.customers.CustomerId;
import app.forecourt.customers.EntryKind;
import app.forecourt.customers.InteractionKind;
import app.forecourt.customers.Timeline;
import app.forecourt.customers.TimelineEntry;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Refusals;
import app.forecourt.ui.kit.Says;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that happened with a customer, and putting down what was just said.
class CustomerHistory extends Div {

  private static final int PAGE = 50;
  private static final Texts TEXTS = new Texts();

  private final Timeline timeline;
  private final CustomerId customer;
  private final Clock clock;
  private final TextArea text = Fields.note(t("ui.customers.note"), 2_000);
  private final Select<InteractionKind> how =
      Fields.choice(t("ui.customers.note.kind"), InteractionKind.class);
  private final ComboBox<EntryKind> only;
  private final Div entries = new Div();
  private final Button more = new Button(t("ui.customers.history.more"), click -> readOn());
  private final List<TimelineEntry> read = new ArrayList<>();

  CustomerHistory(Timeline timeline, CustomerId customer, Clock clock) {
    this.timeline = timeline;
    this.customer = customer;
    this.clock = clock;
    text.setId("note-text");
    text.setWidthFull();
    text.setMinRows(2);
    text.setPlaceholder(t("ui.customers.note.placeholder"));
    how.setId("note-kind");
    how.setValue(InteractionKind.NOTE);
    var save = new Button(t("ui.customers.note.save"));
    save.setId("note-save");
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setDisableOnClick(true);
    save.addClickListener(click -> {
      note();
      save.setEnabled(true);
    });
    only = Fields.pick("", Arrays.asList(EntryKind.values()), kind -> t(kind));
    only.setPlaceholder(t("ui.customers.history.only"));
    only.setAriaLabel(t("ui.customers.history.only"));
    only.setId("timeline-kind");
    only.addValueChangeListener(chosen -> show());
    var row = new Div(how, save, only);
    row.addClassName("history-tools");
    add(text, row, entries, more);
    readOn();
  }

  private void note() {
    if (Refusals.allowed(() -> timeline.note(customer, how.getValue(), text.getValue()))) {
      text.clear();
      Toast.done(t("ui.customers.noted"));
      read.clear();
      readOn();
    }
  }

  private void readOn() {
    var page = timeline.of(customer, read.isEmpty() ? null : read.getLast().id(), PAGE);
    read.addAll(page);
    more.setVisible(page.size() == PAGE);
    show();
  }

  private void show() {
    @Nullable EntryKind kind = only.getValue();
    var shown =
        read.stream()
            .filter(entry -> kind == null || entry.kind() == kind)
            .map(CustomerHistory::shown)
            .toList();
    entries.removeAll();
    entries.add(
        shown.isEmpty()
            ? new EmptyState(t("ui.customers.history.empty"), t("ui.customers.history.empty.hint"))
            : new app.forecourt.ui.kit.Timeline(shown, clock.instant()));
  }

  private static app.forecourt.ui.kit.Timeline.Entry shown(TimelineEntry entry) {
    return new app.forecourt.ui.kit.Timeline.Entry(
        entry.at(),
        switch (entry.kind()) {
          case CONTACT -> "phone";
          case SALE -> "car";
          case MONEY -> "money";
          case SERVICE -> "service";
          case INSURANCE -> "document";
          case COMPLAINT -> "alert";
          case MESSAGE -> "message";
          case REQUEST -> "task";
        },
        switch (entry.kind()) {
          case COMPLAINT -> Tone.BAD;
          case INSURANCE -> Tone.SPECIAL;
          case MONEY -> Tone.GOOD;
          default -> Tone.INFO;
        },
        entry.said(TEXTS, Says.language()),
        "",
        entry.byName(),
        entry.link());
  }
}

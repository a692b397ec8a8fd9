package app.forecourt.ui.notifications;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.notifications.Calendars;
import app.forecourt.notifications.Channel;
import app.forecourt.notifications.NewSettings;
import app.forecourt.notifications.NotificationKind;
import app.forecourt.notifications.NotificationSettings;
import app.forecourt.notifications.NotificationsDesk;
import app.forecourt.notifications.Severity;
import app.forecourt.ui.kit.Icon;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// How somebody wants to hear of things; every choice holds at once.
@Route("notifications/settings")
@PermitAll
class NotificationSettingsView extends Page {

  private final transient NotificationsDesk desk;
  private final transient Calendars calendars;
  private final Checkbox digest = new Checkbox(t("ui.notifications.digest"));
  private final Select<Locale> language = new Select<>();

  NotificationSettingsView(NotificationsDesk desk, Calendars calendars) {
    super(t("ui.notifications.settings.title"));
    this.desk = desk;
    this.calendars = calendars;
    var settings = desk.settings();
    var sections = new Div(letters(settings), calendar(settings), channels(settings));
    sections.addClassName("account");
    add(sections);
  }

  private Section letters(NotificationSettings settings) {
    digest.setId("digest");
    digest.setValue(settings.digest());
    digest.addValueChangeListener(_ -> change(Map.of()));
    language.setId("letter-language");
    language.setLabel(t("ui.notifications.language"));
    language.setItems(Texts.LANGUAGES);
    language.setItemLabelGenerator(one -> one.equals(Locale.ENGLISH) ? "English" : "简体中文");
    language.setValue(Texts.nearest(Locale.forLanguageTag(settings.language())));
    language.addValueChangeListener(_ -> change(Map.of()));
    var section = RecordPage.section(t("ui.notifications.letters"));
    if (settings.letters()) {
      section.add(new Paragraph(t("ui.notifications.letters.to", settings.email())));
    } else {
      var note = new Div(new Icon("info"), new Span(t("ui.notifications.letters.none")));
      note.setId("no-letters");
      note.addClassName("hint");
      section.add(note);
    }
    section.add(digest, language);
    return section;
  }

  /// The address is shown when it is made and never again.
  private Section calendar(NotificationSettings settings) {
    var address = new TextField(t("ui.notifications.calendar.address"));
    address.setId("calendar-address");
    address.setReadOnly(true);
    address.setVisible(false);
    address.setHelperText(t("ui.notifications.calendar.secret"));
    address.setWidthFull();
    var revoke = new Button(t("ui.notifications.calendar.revoke"));
    revoke.setId("revoke-calendar");
    revoke.setVisible(settings.calendar());
    revoke.addClickListener(_ -> {
      calendars.revoke();
      address.setVisible(false);
      revoke.setVisible(false);
      Toast.done(t("ui.notifications.calendar.revoked"));
    });
    var issue =
        new Button(
            t("ui.notifications.calendar.issue"),
            _ -> {
              address.setValue(calendars.issue());
              address.setVisible(true);
              revoke.setVisible(true);
            });
    issue.setId("issue-calendar");
    var actions = new Div(issue, revoke);
    actions.addClassName("actions");
    return RecordPage.section(
        t("ui.notifications.calendar"),
        new Paragraph(t("ui.notifications.calendar.hint")),
        address,
        actions);
  }

  private Section channels(NotificationSettings settings) {
    var section = RecordPage.section(t("ui.notifications.channels"));
    Arrays.stream(NotificationKind.values())
        .forEach(
            kind -> section.add(line(kind, settings.channels().getOrDefault(kind, Channel.BELL))));
    return section;
  }

  private Component line(NotificationKind kind, Channel chosen) {
    var name = new Div(new Span(t(kind)));
    name.addClassName("notification-kind");
    if (kind.severity() == Severity.CRITICAL) {
      name.add(new StatusBadge(kind.severity(), Tone.BAD));
    }
    var channel = new Select<Channel>();
    channel.setId("channel-" + kind);
    channel.setAriaLabel(t(kind));
    channel.setItems(Arrays.stream(Channel.values()).filter(kind.channels()::contains).toList());
    channel.setItemLabelGenerator(one -> t(one));
    channel.setValue(chosen);
    channel.addValueChangeListener(change -> change(Map.of(kind, change.getValue())));
    var line = new Div(name, channel);
    line.addClassName("notification-choice");
    return line;
  }

  private void change(Map<NotificationKind, Channel> channels) {
    desk.change(new NewSettings(digest.getValue(), language.getValue().toLanguageTag(), channels));
    Toast.done(t("ui.notifications.saved"));
  }
}

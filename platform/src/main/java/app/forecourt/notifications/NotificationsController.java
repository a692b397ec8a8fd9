package app.forecourt.notifications;

import app.forecourt.api.Page;
import app.forecourt.api.Window;
import app.forecourt.vocabulary.Texts;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Notifications", description = "What the present member is told")
@RestController
@RequestMapping("/api/v1/notifications")
class NotificationsController {

  private final NotificationsDesk desk;
  private final Calendars calendars;
  private final Texts texts;

  NotificationsController(NotificationsDesk desk, Calendars calendars, Texts texts) {
    this.desk = desk;
    this.calendars = calendars;
    this.texts = texts;
  }

  /// @param text in the language of the request
  /// @param link the path of the screen it is about; empty if there is none
  record Told(
      NotificationId id,
      NotificationKind kind,
      Severity severity,
      Instant at,
      String text,
      String link,
      @Nullable Instant readAt) {}

  record Count(int unread) {}

  record Read(int read) {}

  @GetMapping
  Page<Told> notifications(
      @ParameterObject NotificationFilter filter, @ParameterObject Window window, Locale language) {
    return Page.of(
        desk.newest(filter, window.after(), window.fetch()).stream()
            .map(row -> told(row, language))
            .toList(),
        window,
        told -> told.id().value());
  }

  @GetMapping("/unread")
  Count unread() {
    return new Count(desk.unread());
  }

  @PutMapping("/{notification}/read")
  Told read(@PathVariable NotificationId notification, Locale language) {
    return told(desk.read(notification), language);
  }

  @PutMapping("/read")
  Read readAll() {
    return new Read(desk.readAll());
  }

  /// @param address shown this once
  record CalendarAddress(String address) {}

  @PostMapping("/calendar")
  @ResponseStatus(HttpStatus.CREATED)
  CalendarAddress shareCalendar() {
    return new CalendarAddress(calendars.issue());
  }

  @DeleteMapping("/calendar")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revokeCalendar() {
    calendars.revoke();
  }

  @GetMapping("/settings")
  NotificationSettings settings() {
    return desk.settings();
  }

  @PutMapping("/settings")
  NotificationSettings change(@RequestBody NewSettings settings) {
    return desk.change(settings);
  }

  private Told told(NotificationRow row, Locale language) {
    return new Told(
        row.id(),
        row.kind(),
        row.severity(),
        row.at(),
        row.said(texts, language),
        row.link(),
        row.readAt());
  }
}

package app.forecourt.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/// A calendar while it is written. Source: RFC 5545; refresh and name: RFC 7986.
final class CalendarText {

  private static final int LONGEST_LINE = 75; // octets
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();
  private final Instant now;

  CalendarText(String name, Instant now) {
    this.now = now;
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Forecourt//Forecourt//ZH");
    line("CALSCALE:GREGORIAN");
    line("NAME:" + escaped(name));
    line("X-WR-CALNAME:" + escaped(name));
    line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
  }

  /// Half an hour, with a reminder a quarter of an hour before.
  ///
  /// @param id stays the same when it is put off, so that it moves in the calendar
  /// @param changes how often it was changed
  void event(UUID id, int changes, Instant at, String summary, String description, String url) {
    line("BEGIN:VEVENT");
    line("UID:" + id + "@forecourt");
    line("DTSTAMP:" + UTC.format(now));
    line("SEQUENCE:" + changes);
    line("DTSTART:" + UTC.format(at));
    line("DURATION:PT30M");
    line("SUMMARY:" + escaped(summary));
    if (!description.isEmpty()) {
      line("DESCRIPTION:" + escaped(description));
    }
    line("URL:" + url);
    line("BEGIN:VALARM");
    line("ACTION:DISPLAY");
    line("TRIGGER:-PT15M");
    line("DESCRIPTION:" + escaped(summary));
    line("END:VALARM");
    line("END:VEVENT");
  }

  String end() {
    line("END:VCALENDAR");
    return text.toString();
  }

  /// Longer lines are folded, never within a character.
  private void line(String content) {
    var room = LONGEST_LINE;
    var used = 0;
    for (var at = 0; at < content.length(); ) {
      var character = Character.toString(content.codePointAt(at));
      var octets = character.getBytes(StandardCharsets.UTF_8).length;
      if (used + octets > room) {
        text.append("\r\n ");
        room = LONGEST_LINE - 1;
        used = 0;
      }
      text.append(character);
      used += octets;
      at += character.length();
    }
    text.append("\r\n");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\r\n|\r|\n", "\\\\n");
  }
}

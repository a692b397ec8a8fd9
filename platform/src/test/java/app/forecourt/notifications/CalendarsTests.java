package app.forecourt.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.forecourt.identity.Role;
import app.forecourt.sales.ActionType;
import app.forecourt.sales.NextAction;
import app.forecourt.sales.SalesDesk;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.Rest;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// What a calendar program gets, read by a parser that holds it to RFC 5545.
@AsMember(Role.SALES_CONSULTANT)
@SpringBootTest
class CalendarsTests {

  @Autowired Calendars calendars;
  @Autowired SalesDesk sales;
  @Autowired Happenings happenings;
  @Autowired TestOrganization organization;
  @Autowired WebApplicationContext context;
  @Autowired Texts texts;
  @Autowired Clock clock;

  @Test
  void holdsWhatSomebodyHasToDo() throws Exception {
    var deal = happenings.opportunity();
    var due = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
    var note = "带上报价单;价格,礼品\\保险,还有客户上次提到的置换旧车评估结果以及太太的意见,一共说了很多很多";
    sales.plan(deal.id(), new NextAction(ActionType.CALL, due, note), deal.version());

    var text = calendars.of(secretOf(calendars.issue())).orElseThrow();
    assertThat(text.split("\r\n"))
        .allSatisfy(line ->
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    var calendar = parsed(text);
    assertThat(calendar.validate().getEntries()).isEmpty();
    assertThat(events(calendar))
        .singleElement()
        .satisfies(event -> {
          assertThat(value(event, Property.UID)).isEqualTo(deal.id() + "@forecourt");
          assertThat(value(event, Property.SUMMARY))
              .isEqualTo(texts.text(Locale.CHINA, ActionType.CALL) + " · 王芳");
          assertThat(value(event, Property.DESCRIPTION)).isEqualTo("A4L\n" + note);
          assertThat(Instant.from(event.getStartDate().orElseThrow().getDate())).isEqualTo(due);
          assertThat(value(event, Property.URL)).endsWith("/sales/opportunities/" + deal.id());
        });
  }

  @Test
  void holdsNothingOfOthers() throws Exception {
    happenings.opportunity();
    var other =
        organization.as(Role.SALES_MANAGER, () -> calendars.of(secretOf(calendars.issue())));
    assertThat(events(parsed(other.orElseThrow()))).isEmpty();
  }

  @Test
  void isToBeHadByItsSecretAloneUntilThatIsRevoked() throws Exception {
    happenings.opportunity();
    var first = issued();
    assertThat(status(first)).isEqualTo(200);
    var second = issued();
    assertThat(status(first)).isEqualTo(404);
    assertThat(status(second)).isEqualTo(200);
    organization.as(Role.SALES_CONSULTANT, calendars::revoke);
    assertThat(status(second)).isEqualTo(404);
    assertThat(status("anything")).isEqualTo(404);
  }

  private String issued() {
    return organization.as(Role.SALES_CONSULTANT, () -> secretOf(calendars.issue()));
  }

  private int status(String secret) throws Exception {
    return Rest.of(context)
        .perform(get("/calendar/" + secret + ".ics"))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private static String secretOf(String address) {
    return address.replaceFirst(".*/calendar/", "").replaceFirst("\\.ics$", "");
  }

  private static Calendar parsed(String text) {
    try {
      return new CalendarBuilder().build(new StringReader(text));
    } catch (IOException | ParserException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static List<VEvent> events(Calendar calendar) {
    return calendar.getComponents().stream()
        .filter(VEvent.class::isInstance)
        .map(VEvent.class::cast)
        .toList();
  }

  private static String value(VEvent event, String property) {
    return event.getProperties().stream()
        .filter(one -> one.getName().equals(property))
        .map(Property::getValue)
        .findFirst()
        .orElseThrow();
  }
}

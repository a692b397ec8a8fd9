package app.forecourt.notifications;

import app.forecourt.identity.Colleagues;
import app.forecourt.identity.Member;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.Names;
import app.forecourt.registry.HostNames;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.vocabulary.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Writes letters in the language of whoever gets them, as plain text and as a page.
@Component
class LetterWriter {

  /// A digest is looked over; whoever has more to do finds it all on his screen.
  private static final int MOST = 10;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private final Colleagues colleagues;
  private final Notifications notifications;
  private final Digests digests;
  private final WishBook wishes;
  private final TenantRegistry registry;
  private final HostNames hosts;
  private final Names names;
  private final Texts texts;

  LetterWriter(
      Colleagues colleagues,
      Notifications notifications,
      Digests digests,
      WishBook wishes,
      TenantRegistry registry,
      HostNames hosts,
      Names names,
      Texts texts) {
    this.colleagues = colleagues;
    this.notifications = notifications;
    this.digests = digests;
    this.wishes = wishes;
    this.registry = registry;
    this.hosts = hosts;
    this.names = names;
    this.texts = texts;
  }

  /// The letter as it is to go out; empty if there is nothing to say, or the addressee may not come
  /// in any more.
  Optional<Mail> write(Letter letter) {
    return colleagues
        .member(letter.employee().value())
        .flatMap(member ->
            letter.day() == null
                ? notification(letter, member)
                : digest(letter, member, letter.day()));
  }

  private Optional<Mail> notification(Letter letter, Member member) {
    return Optional.ofNullable(letter.notification())
        .flatMap(notifications::findById)
        .map(told -> {
          var page = page(letter);
          var row = told.row(told.insteadOf() == null ? "" : names.employee(told.insteadOf()));
          var said = row.said(texts, page.language);
          page.line(new DigestLine(said, row.link(), null));
          return page.mail(letter, member, said);
        });
  }

  private Optional<Mail> digest(Letter letter, Member member, LocalDate day) {
    var page = page(letter);
    var digest = digests.of(member, page.language);
    if (digest.isEmpty()) {
      return Optional.empty();
    }
    page.say("notifications.digest.greeting", member.name());
    page.part("notifications.digest.late", digest.late());
    page.part("notifications.digest.waiting", digest.waiting());
    page.part("notifications.digest.today", digest.today());
    page.part("notifications.digest.unseen", digest.unseen());
    return Optional.of(
        page.mail(
            letter,
            member,
            texts.text(
                page.language,
                "notifications.digest.subject",
                day.toString(),
                digest.late().size(),
                digest.waiting().size())));
  }

  private Page page(Letter letter) {
    var group = registry.current();
    return new Page(
        wishes.of(letter.employee()).language(), hosts.urlOf(group.slug()), group.name());
  }

  /// A letter while it is written, both ways at once.
  private final class Page {

    private final Locale language;
    private final String address;
    private final String group;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    Page(Locale language, String address, String group) {
      this.language = language;
      this.address = address;
      this.group = group;
    }

    void say(String key, Object... arguments) {
      var said = texts.text(language, key, arguments);
      text.append(said).append("\n\n");
      html.append("<p>").append(escaped(said)).append("</p>");
    }

    void part(String key, List<DigestLine> lines) {
      if (lines.isEmpty()) {
        return;
      }
      var title = texts.text(language, key, lines.size());
      text.append(title).append("\n");
      html.append("<h2 style=\"font-size:16px\">").append(escaped(title)).append("</h2><ul>");
      lines.stream()
          .limit(MOST)
          .forEach(line -> {
            html.append("<li>");
            line(line);
            html.append("</li>");
          });
      html.append("</ul>");
      if (lines.size() > MOST) {
        say("notifications.digest.more", lines.size() - MOST);
      }
      text.append("\n");
    }

    void line(DigestLine line) {
      var when =
          line.due() == null ? "" : MOMENT.format(line.due().atZone(BusinessDays.ZONE)) + " ";
      var link = line.link().isEmpty() ? "" : address + "/" + line.link();
      text.append("- ").append(when).append(line.text()).append("\n");
      html.append(escaped(when));
      if (link.isEmpty()) {
        html.append(escaped(line.text()));
      } else {
        text.append("  ").append(link).append("\n");
        html.append("<a href=\"")
            .append(escaped(link))
            .append("\">")
            .append(escaped(line.text()))
            .append("</a>");
      }
    }

    Mail mail(Letter letter, Member member, String subject) {
      var settings = address + "/notifications/settings";
      var foot = texts.text(language, "notifications.letter.foot", group);
      text.append("\n").append(foot).append("\n").append(settings).append("\n");
      html.append("<p style=\"color:#666\">")
          .append(escaped(foot))
          .append("<br><a href=\"")
          .append(escaped(settings))
          .append("\">")
          .append(escaped(settings))
          .append("</a></p>");
      return new Mail(
          letter.getId(),
          member.login(),
          subject + " · " + group,
          text.toString(),
          "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head><body>%s</body></html>"
              .formatted(language.toLanguageTag(), escaped(subject), html),
          settings);
    }

    private static String escaped(String said) {
      return HtmlUtils.htmlEscape(said, "UTF-8");
    }
  }
}

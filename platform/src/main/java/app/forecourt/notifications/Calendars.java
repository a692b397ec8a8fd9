package app.forecourt.notifications;

import app.forecourt.identity.Colleagues;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Secrets;
import app.forecourt.organization.EmployeeId;
import app.forecourt.registry.Access;
import app.forecourt.registry.HostNames;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.sales.SalesDesk;
import app.forecourt.sales.WorkItem;
import app.forecourt.sales.WorkKind;
import app.forecourt.vocabulary.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where somebody gets an address under which a calendar program finds what he has to do. Whoever
/// knows the address may read it, so it is shown once and can be revoked.
@Service
@Transactional
public class Calendars {

  private final WishBook wishes;
  private final Colleagues colleagues;
  private final SalesDesk sales;
  private final TenantRegistry registry;
  private final HostNames hosts;
  private final Texts texts;
  private final Clock clock;

  Calendars(
      WishBook wishes,
      Colleagues colleagues,
      SalesDesk sales,
      TenantRegistry registry,
      HostNames hosts,
      Texts texts,
      Clock clock) {
    this.wishes = wishes;
    this.colleagues = colleagues;
    this.sales = sales;
    this.registry = registry;
    this.hosts = hosts;
    this.texts = texts;
    this.clock = clock;
  }

  /// A new address of the present member's calendar; the one before leads nowhere any more.
  public String issue() {
    var secret = Secrets.next();
    wishes.save(wishes.of(self()).feed(Secrets.hash(secret)));
    return "%s/calendar/%s.ics".formatted(hosts.urlOf(registry.current().slug()), secret);
  }

  /// The present member's calendar is to be had no more.
  public void revoke() {
    wishes.save(wishes.of(self()).feed(null));
  }

  /// The calendar of whom a secret belongs to, as he may see it now; empty if nobody has it, or he
  /// may not come in.
  @Transactional(readOnly = true)
  Optional<String> of(String secret) {
    var access = registry.current().access();
    return access == Access.FULL || access == Access.READ_ONLY
        ? wishes
            .findByFeedTokenHash(Secrets.hash(secret))
            .flatMap(wish ->
                colleagues
                    .member(wish.employee().value())
                    .map(member -> CurrentMember.call(member, () -> written(wish.language()))))
        : Optional.empty();
  }

  private String written(Locale language) {
    var group = registry.current();
    var calendar = new CalendarText(group.name(), clock.instant());
    for (var item : sales.worklist()) {
      calendar.event(
          item.id(),
          item.version(),
          item.action().due(),
          "%s · %s".formatted(texts.text(language, item.action().type()), item.name()),
          String.join("\n", List.of(item.interest(), item.action().note())).strip(),
          hosts.urlOf(group.slug()) + "/" + path(item));
    }
    return calendar.end();
  }

  private static String path(WorkItem item) {
    return (item.kind() == WorkKind.LEAD ? "sales/leads/" : "sales/opportunities/") + item.id();
  }

  private static EmployeeId self() {
    return new EmployeeId(CurrentMember.require().employee());
  }
}

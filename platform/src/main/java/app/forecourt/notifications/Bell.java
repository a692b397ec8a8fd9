package app.forecourt.notifications;

import app.forecourt.identity.CurrentMember;
import app.forecourt.organization.EmployeeId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where modules tell people what concerns them, within the transaction in which it happens: both
/// are there or neither.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Bell {

  private final Notifications notifications;
  private final NotificationChoices choices;
  private final LetterOrders letters;
  private final Ringing ringing;
  private final Clock clock;

  Bell(
      Notifications notifications,
      NotificationChoices choices,
      LetterOrders letters,
      Ringing ringing,
      Clock clock) {
    this.notifications = notifications;
    this.choices = choices;
    this.letters = letters;
    this.ringing = ringing;
    this.clock = clock;
  }

  /// Tells somebody; not what he does himself.
  public void tell(EmployeeId whom, News news) {
    tell(whom, List.of(news));
  }

  /// Tells each of them the same.
  public void tell(Collection<EmployeeId> people, News news) {
    people.forEach(whom -> tell(whom, news));
  }

  /// Tells somebody several things; not what he does himself.
  public void tell(EmployeeId whom, List<News> all) {
    if (CurrentMember.find().filter(self -> self.employee().equals(whom.value())).isEmpty()) {
      add(whom, all);
    }
  }

  /// Tells somebody how something has ended that was done in his name while he looked elsewhere.
  public void report(EmployeeId whom, News news) {
    add(whom, List.of(news));
  }

  private void add(EmployeeId whom, List<News> all) {
    var onces = all.stream().map(News::once).filter(Objects::nonNull).toList();
    var told = new HashSet<>(onces.isEmpty() ? List.of() : notifications.told(whom, onces));
    for (var news : all) {
      if (news.once() == null || told.add(news.once())) {
        add(whom, news);
      }
    }
  }

  /// What waited for somebody to look after it is done: whoever was told need not look any more.
  ///
  /// @param link of what it is about
  public void settle(NotificationKind kind, String link) {
    for (var open : notifications.open(kind, link)) {
      notifications.save(open.read(clock.instant()));
      ringing.ring(open.employee());
    }
  }

  private void add(EmployeeId whom, News news) {
    var channel =
        choices
            .findByEmployeeAndKind(whom, news.kind())
            .map(NotificationChoice::channel)
            .orElse(Channel.BELL);
    var notification =
        notifications.save(
            new Notification(whom, news, channel == Channel.DIGEST, clock.instant()));
    if (channel == Channel.EMAIL) {
      letters.order(notification);
    }
    if (channel != Channel.DIGEST) {
      ringing.ring(whom);
    }
  }
}

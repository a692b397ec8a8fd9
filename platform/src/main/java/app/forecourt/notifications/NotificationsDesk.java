package app.forecourt.notifications;

import app.forecourt.identity.Colleagues;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Names;
import app.forecourt.tenancy.Listing;
import app.forecourt.vocabulary.Sorting;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where somebody reads what he was told, and says how he wants to hear of it. Everybody sees his
/// own only, whatever his role.
@Service
@Transactional
public class NotificationsDesk {

  private static final Limit AT_ONCE = Limit.of(500);

  private final Notifications notifications;
  private final NotificationChoices choices;
  private final WishBook wishes;
  private final Ringing ringing;
  private final PostOffice post;
  private final Colleagues colleagues;
  private final Names names;
  private final EntityManager entities;
  private final Clock clock;

  NotificationsDesk(
      Notifications notifications,
      NotificationChoices choices,
      WishBook wishes,
      Ringing ringing,
      PostOffice post,
      Colleagues colleagues,
      Names names,
      EntityManager entities,
      Clock clock) {
    this.notifications = notifications;
    this.choices = choices;
    this.wishes = wishes;
    this.ringing = ringing;
    this.post = post;
    this.colleagues = colleagues;
    this.names = names;
    this.entities = entities;
    this.clock = clock;
  }

  /// How many rang that the present member has not seen.
  @Transactional(readOnly = true)
  public int unread() {
    return notifications.unread(self());
  }

  /// The newest, for pages of the API and the panel of the bell.
  @Transactional(readOnly = true)
  public List<NotificationRow> newest(NotificationFilter filter, @Nullable UUID after, int limit) {
    return rows(mine(filter).newest(after, limit));
  }

  /// A window of all, the newest first.
  @Transactional(readOnly = true)
  public List<NotificationRow> list(NotificationFilter filter, int offset, int limit) {
    return rows(mine(filter).rows(Sorting.down("at"), offset, limit));
  }

  @Transactional(readOnly = true)
  public long count(NotificationFilter filter) {
    return mine(filter).count();
  }

  /// Notes that the present member has seen it; done a second time it changes nothing.
  ///
  /// @throws NoSuchNotification if he was told no such thing
  public NotificationRow read(NotificationId id) {
    var notification =
        notifications.findByIdAndEmployee(id.value(), self()).orElseThrow(NoSuchNotification::new);
    if (!notification.isRead()) {
      notifications.save(notification.read(clock.instant()));
      ringing.ring(self());
    }
    return row(notification);
  }

  /// Notes that the present member has seen them all.
  ///
  /// @return how many he had not
  public int readAll() {
    var now = clock.instant();
    var seen = 0;
    for (var unseen = notifications.unseen(self(), AT_ONCE);
        !unseen.isEmpty();
        unseen = notifications.unseen(self(), AT_ONCE)) {
      unseen.forEach(one -> notifications.save(one.read(now)));
      entities.flush();
      seen += unseen.size();
    }
    if (seen > 0) {
      ringing.ring(self());
    }
    return seen;
  }

  /// How the present member wants to hear of things.
  @Transactional(readOnly = true)
  public NotificationSettings settings() {
    var his = wishes.of(self());
    var channels = new EnumMap<NotificationKind, Channel>(NotificationKind.class);
    Arrays.stream(NotificationKind.values()).forEach(kind -> channels.put(kind, Channel.BELL));
    choices.findByEmployee(self()).forEach(choice -> channels.put(choice.kind(), choice.channel()));
    return new NotificationSettings(
        post.isOpen(),
        colleagues.member(self().value()).map(Member::login).orElse(""),
        his.digest(),
        his.language().toLanguageTag(),
        channels,
        his.hasFeed());
  }

  /// Changes how the present member wants to hear of things.
  ///
  /// @throws CriticalNotMuted if something critical were not at the bell; nothing is changed then
  public NotificationSettings change(NewSettings wish) {
    wish.channels()
        .forEach((kind, channel) ->
            choices.save(
                choices
                    .findByEmployeeAndKind(self(), kind)
                    .map(choice -> choice.choose(channel))
                    .orElseGet(() -> new NotificationChoice(self(), kind, channel))));
    wishes.save(wishes.of(self()).wish(wish.digest(), Locale.forLanguageTag(wish.language())));
    entities.flush();
    return settings();
  }

  private Listing<Notification> mine(NotificationFilter filter) {
    var listing =
        Listing.of(entities, Notification.class, "n", "Notification n", "n.id")
            .where("n.employee = :self", "self", self())
            .where("n.kind = :kind", "kind", filter.kind())
            .sortable("at", "n.at");
    if (filter.unread() != null) {
      listing.where(filter.unread() ? "n.readAt is null" : "n.readAt is not null");
    }
    return listing;
  }

  private List<NotificationRow> rows(List<Notification> told) {
    var people =
        names.employees(
            told.stream().map(Notification::insteadOf).filter(Objects::nonNull).toList());
    return told.stream()
        .map(one ->
            one.row(
                Optional.ofNullable(one.insteadOf())
                    .map(colleague -> people.getOrDefault(colleague, ""))
                    .orElse("")))
        .toList();
  }

  private NotificationRow row(Notification one) {
    return rows(List.of(one)).getFirst();
  }

  private static EmployeeId self() {
    return new EmployeeId(CurrentMember.require().employee());
  }
}

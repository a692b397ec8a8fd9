package app.forecourt.notifications;

import app.forecourt.organization.EmployeeId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Notifications extends Repository<Notification, UUID> {

  Optional<Notification> findById(UUID id);

  Optional<Notification> findByIdAndEmployee(UUID id, EmployeeId employee);

  Notification save(Notification notification);

  void deleteAll(Iterable<Notification> notifications);

  /// How many rang that somebody has not seen.
  @Query(
      """
      select count(n) from Notification n
      where n.employee = :employee and n.readAt is null and n.quiet = false
      """)
  int unread(EmployeeId employee);

  /// All that somebody has not seen, the newest first.
  @Query(
      """
      select n from Notification n where n.employee = :employee and n.readAt is null
      order by n.id desc
      """)
  List<Notification> unseen(EmployeeId employee, Limit most);

  /// What nobody has seen yet of a kind about something.
  @Query(
      """
      select n from Notification n
      where n.kind = :kind and n.link = :link and n.readAt is null
      """)
  List<Notification> open(NotificationKind kind, String link);

  /// The critical ones told before `since` that were neither seen nor taken further up.
  @Query(
      """
      select n from Notification n
      where n.severity = app.forecourt.notifications.Severity.CRITICAL and n.readAt is null
        and n.escalatedAt is null and n.at <= :since
      order by n.id
      """)
  List<Notification> forgotten(Instant since, Limit most);

  /// Which of `onces` were told already, and to whom.
  @Query("select n.once from Notification n where n.employee = :employee and n.once in :onces")
  List<String> told(EmployeeId employee, Collection<String> onces);

  /// Those seen before `before`.
  @Query("select n from Notification n where n.readAt < :before order by n.readAt")
  List<Notification> seenBefore(Instant before, Limit most);

  /// Those told before `since` that nobody has seen.
  @Query("select n from Notification n where n.readAt is null and n.at < :since order by n.at")
  List<Notification> unseenSince(Instant since, Limit most);
}

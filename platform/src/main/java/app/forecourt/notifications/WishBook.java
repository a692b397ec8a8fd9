package app.forecourt.notifications;

import app.forecourt.organization.EmployeeId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface WishBook extends Repository<NotificationWishes, UUID> {

  Optional<NotificationWishes> findByEmployee(EmployeeId employee);

  Optional<NotificationWishes> findByFeedTokenHash(String hash);

  List<NotificationWishes> findByDigestFalse();

  NotificationWishes save(NotificationWishes wishes);

  /// What somebody wishes; what is usual if he never said.
  default NotificationWishes of(EmployeeId employee) {
    return findByEmployee(employee).orElseGet(() -> new NotificationWishes(employee));
  }
}

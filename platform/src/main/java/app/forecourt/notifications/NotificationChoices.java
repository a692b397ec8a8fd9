package app.forecourt.notifications;

import app.forecourt.organization.EmployeeId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface NotificationChoices extends Repository<NotificationChoice, UUID> {

  List<NotificationChoice> findByEmployee(EmployeeId employee);

  Optional<NotificationChoice> findByEmployeeAndKind(EmployeeId employee, NotificationKind kind);

  NotificationChoice save(NotificationChoice choice);
}

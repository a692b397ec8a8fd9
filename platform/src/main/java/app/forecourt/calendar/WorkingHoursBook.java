package app.forecourt.calendar;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface WorkingHoursBook extends Repository<WorkingHours, UUID> {

  List<WorkingHours> findAll();

  WorkingHours save(WorkingHours hours);

  void delete(WorkingHours hours);

  /// Writes changes now, so that versions are the new ones.
  void flush();
}

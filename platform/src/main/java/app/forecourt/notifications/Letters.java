package app.forecourt.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Letters extends Repository<Letter, UUID> {

  Optional<Letter> findById(UUID id);

  Letter save(Letter letter);

  /// The digests of a day.
  List<Letter> findByDay(LocalDate day);
}

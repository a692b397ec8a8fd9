package app.forecourt.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Letters extends Repository<Letter, UUID> {

  Optional<Letter> findById(UUID id);

  Letter save(Letter letter);

  /// The digests of a day.
  List<Letter> findByDay(LocalDate day);

  /// Those with which nothing has happened since.
  @Query("select l from Letter l where l.since < :before order by l.since")
  List<Letter> writtenBefore(Instant before, Limit most);

  void deleteAll(Iterable<Letter> letters);
}

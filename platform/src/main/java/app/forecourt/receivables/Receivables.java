package app.forecourt.receivables;

import app.forecourt.organization.EmployeeId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Receivables extends Repository<Receivable, UUID> {

  Optional<Receivable> findById(UUID id);

  /// For whoever pays or changes it: others wait here.
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Receivable r where r.id = :id")
  Optional<Receivable> findLocked(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Receivable r where r.type = :type and r.source = :source")
  Optional<Receivable> findLocked(SourceType type, UUID source);

  boolean existsByTypeAndSource(SourceType type, UUID source);

  /// What somebody is to see paid, the oldest first.
  @Query(
      """
      select r from Receivable r where r.owner = :owner
        and r.status in (app.forecourt.receivables.ReceivableStatus.OPEN,
          app.forecourt.receivables.ReceivableStatus.PARTIAL)
      order by r.id
      """)
  List<Receivable> outstandingOf(EmployeeId owner);

  Receivable save(Receivable receivable);

  /// At once, so that a second one for the same document is noticed here.
  Receivable saveAndFlush(Receivable receivable);
}

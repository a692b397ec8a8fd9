package app.forecourt.customers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TimelineLines extends Repository<TimelineLine, UUID> {

  TimelineLine save(TimelineLine line);

  Optional<TimelineLine> findByIdAndCustomer(UUID id, CustomerId customer);

  /// The latest first.
  @Query("select l from TimelineLine l where l.customer = :customer order by l.at desc, l.id desc")
  List<TimelineLine> latest(CustomerId customer, Limit limit);

  /// What was before a line, the latest first.
  @Query(
      """
      select l from TimelineLine l
      where l.customer = :customer and l.at <= :at and (l.at < :at or l.id < :id)
      order by l.at desc, l.id desc\
      """)
  List<TimelineLine> before(CustomerId customer, Instant at, UUID id, Limit limit);
}

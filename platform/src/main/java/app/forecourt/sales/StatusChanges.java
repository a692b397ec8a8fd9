package app.forecourt.sales;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StatusChanges extends Repository<StatusChange, UUID> {

  StatusChange save(StatusChange change);

  /// The history of something, the latest first.
  @Query(
      """
      select new app.forecourt.sales.StatusRow(
        c.from, c.to, c.at, coalesce(e.name, ''), c.role, coalesce(c.reason, ''),
        coalesce(f.name, ''), coalesce(t.name, ''))
      from StatusChange c left join Employee e on e.id = c.by
        left join Employee f on f.id = c.fromOwner left join Employee t on t.id = c.toOwner
      where c.subject = :subject and c.subjectId = :id
      order by c.id desc
      """)
  List<StatusRow> of(Subject subject, UUID id);
}

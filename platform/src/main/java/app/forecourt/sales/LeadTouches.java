package app.forecourt.sales;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LeadTouches extends Repository<LeadTouch, UUID> {

  LeadTouch save(LeadTouch touch);

  Optional<LeadTouch> findByKey(String key);

  /// How often we were in touch, the latest first.
  @Query(
      """
      select new app.forecourt.sales.TouchRow(
        t.kind, t.channel, t.source, t.campaign, t.note, t.at, coalesce(e.name, ''))
      from LeadTouch t left join Employee e on e.id = t.by
      where t.lead = :lead order by t.id desc
      """)
  List<TouchRow> of(LeadId lead);
}

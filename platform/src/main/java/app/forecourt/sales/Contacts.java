package app.forecourt.sales;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Contacts extends Repository<Contact, UUID> {

  Contact save(Contact contact);

  /// All contacts of an opportunity, the latest first.
  @Query(
      """
      select new app.forecourt.sales.ContactRow(
        c.kind, c.effective, c.content, c.at, coalesce(e.name, ''))
      from OpportunityContact c left join Employee e on e.id = c.by
      where c.opportunity = :opportunity order by c.id desc
      """)
  List<ContactRow> of(OpportunityId opportunity);
}

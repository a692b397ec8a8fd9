package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Sight;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.CurrentTenant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What JPA cannot say.
@Component
class SalesSql {

  private final JdbcClient jdbc;

  SalesSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Lets only one transaction of the group at a time go on from here with the same words, so that
  /// two messages that come at once do not both find nothing.
  void oneAtATime(String what, Object which) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:words, 0))) held")
        .param("words", CurrentTenant.require() + " " + what + " " + which)
        .query(Integer.class)
        .single();
  }

  /// Leads in sight whose name has `word` in it, the newest first: row-level security keeps the
  /// application's own role from using the index that finds parts of names.
  ///
  /// @param word two characters or more, lower case, no white space
  /// @param unowned those that wait in the queue, too
  List<UUID> leads(String word, Sight sight, boolean unowned, int most) {
    return jdbc.sql("select search_lead(:word, :stores, :owners, :unowned, :most)")
        .param("word", word)
        .param("stores", sight.stores().stream().map(StoreId::value).toArray(UUID[]::new))
        .param(
            "owners",
            sight.owners() == null
                ? null
                : sight.owners().stream().map(EmployeeId::value).toArray(UUID[]::new))
        .param("unowned", unowned)
        .param("most", most)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }
}

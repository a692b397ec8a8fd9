package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Sight;
import app.forecourt.organization.StoreId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the functions `search_customer_by_…`: row-level security keeps the application's own role
/// from using the indexes that find parts of names. The functions take the group from the
/// transaction, never from us.
@Component
class CustomerSearchSql {

  private final JdbcClient jdbc;

  CustomerSearchSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param word part of a name, its pinyin or initials: two characters or more, no white space
  List<UUID> byName(String word, Sight sight, int most) {
    return ask("select search_customer_by_name(:text, :stores, :owners, :most)", word, sight, most);
  }

  /// @param tail the last digits of a telephone number, four or more, or all of it with its `+`
  List<UUID> byPhone(String tail, Sight sight, int most) {
    return ask(
        "select search_customer_by_phone(:text, :stores, :owners, :most)", tail, sight, most);
  }

  private List<UUID> ask(String sql, String text, Sight sight, int most) {
    return jdbc.sql(sql)
        .param("text", text)
        .param("stores", sight.stores().stream().map(StoreId::value).toArray(UUID[]::new))
        .param(
            "owners",
            sight.owners() == null
                ? null
                : sight.owners().stream().map(EmployeeId::value).toArray(UUID[]::new))
        .param("most", most)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }
}

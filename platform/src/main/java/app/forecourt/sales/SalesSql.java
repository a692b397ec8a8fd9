package app.forecourt.sales;

import app.forecourt.tenancy.CurrentTenant;
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
}

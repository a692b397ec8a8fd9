package app.forecourt.registry;

import app.forecourt.tenancy.TenantId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which groups live in databases of their own.
final class PlacementSql {

  private record Settled(TenantId tenant, Silo silo) {}

  private final JdbcClient jdbc;

  /// @param pool the shared pool itself: the wall around it would ask us where a group lives
  PlacementSql(DataSource pool) {
    this.jdbc = JdbcClient.create(pool);
  }

  Map<TenantId, Silo> settled() {
    return jdbc
        .sql(
            """
            select id, silo_url, silo_user, silo_password from control.dealer_group
            where silo_url is not null
            """)
        .query((row, _) ->
            new Settled(
                new TenantId(row.getObject(1, UUID.class)),
                new Silo(row.getString(2), row.getString(3), row.getString(4))))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Settled::tenant, Settled::silo));
  }
}

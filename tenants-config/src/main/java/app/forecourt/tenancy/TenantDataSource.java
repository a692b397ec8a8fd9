package app.forecourt.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The pool as everybody sees it: a connection is lent with the present group set for its first
/// transaction, so that row-level security knows whose rows to show.
///
/// A group may live in a database of its own (*silo*); [Placement] says which. The pool's
/// auto-commit is off: the setting is local to the transaction that it opens and dies with it, so
/// nothing can be left behind on a pooled connection. A second transaction on the same connection
/// has no group and sees nothing.
class TenantDataSource extends DelegatingDataSource {

  private final Placement placement;

  TenantDataSource(DataSource pool, Placement placement) {
    super(pool);
    this.placement = placement;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var tenant = CurrentTenant.find().orElse(null);
    if (tenant == null) {
      return obtainTargetDataSource().getConnection();
    }
    var connection = placement.silo(tenant).orElse(obtainTargetDataSource()).getConnection();
    try (var statement = connection.createStatement()) {
      // SET LOCAL rather than set_config(): a distributed engine passes only the former on to its
      // workers.
      statement.execute("set local app.tenant_id = '" + tenant.value() + "'");
      return connection;
    } catch (SQLException refused) {
      connection.close();
      throw refused;
    }
  }
}

package app.forecourt.tenancy;

import java.util.Optional;
import javax.sql.DataSource;

/// Where a group's rows live: in the shared tables, or in a database of its own.
public interface Placement {

  /// Everybody in the shared tables.
  Placement POOLED = _ -> Optional.empty();

  /// The group's own database, if it has one.
  Optional<DataSource> silo(TenantId tenant);
}

package app.forecourt.registry;

import app.forecourt.tenancy.Placement;
import app.forecourt.tenancy.TenantId;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/// The databases of groups that have one of their own, each with a small pool and with our tables.
///
/// Which groups those are is read from the shared pool every five seconds beside all requests, not
/// when a connection is asked for: whoever asks may hold the last one already.
@Component
@DependsOnDatabaseInitialization
class Silos implements Placement, InitializingBean, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Silos.class);
  private static final Duration AGE = Duration.ofSeconds(5);
  private static final int CONNECTIONS = 4;

  private final DataSource shared;
  private final Flyway flyway;
  private final Owner owner;
  private final Map<Silo, HikariDataSource> pools = new ConcurrentHashMap<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("silos").factory());
  private volatile Map<TenantId, Silo> known = Map.of();

  /// Who makes the tables there.
  private record Owner(String user, String password) {}

  Silos(
      DataSource shared,
      Flyway flyway,
      @Value("${spring.flyway.user}") String user,
      @Value("${spring.flyway.password}") String password) {
    this.shared = shared;
    this.flyway = flyway;
    this.owner = new Owner(user, password);
  }

  @Override
  public void afterPropertiesSet() {
    refresh();
    var _ =
        watch.scheduleWithFixedDelay(
            this::refreshQuietly, AGE.toMillis(), AGE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public Optional<DataSource> silo(TenantId tenant) {
    return Optional.ofNullable(known.get(tenant))
        .map(silo -> pools.computeIfAbsent(silo, this::open));
  }

  /// The groups with a database of their own.
  Set<TenantId> groups() {
    return known.keySet();
  }

  /// Reads again which groups have one.
  final void refresh() {
    known = new PlacementSql(pool()).settled();
  }

  @Override
  public void destroy() {
    watch.shutdownNow();
    pools.values().forEach(HikariDataSource::close);
  }

  private void refreshQuietly() {
    try {
      refresh();
    } catch (RuntimeException unavailable) {
      LOG.warn(
          "cannot read which groups have a database of their own; keeping what is known",
          unavailable);
    }
  }

  private HikariDataSource open(Silo silo) {
    LOG.info("opening {}", silo);
    Flyway.configure()
        .configuration(flyway.getConfiguration())
        .dataSource(silo.url(), owner.user(), owner.password())
        .load()
        .migrate();
    var model = pool();
    var own = new HikariDataSource();
    own.setJdbcUrl(silo.url());
    own.setUsername(silo.user() == null ? model.getUsername() : silo.user());
    own.setPassword(silo.password() == null ? model.getPassword() : silo.password());
    own.setDataSourceProperties(model.getDataSourceProperties());
    own.setAutoCommit(false);
    own.setMaximumPoolSize(CONNECTIONS);
    own.setMinimumIdle(0);
    return own;
  }

  private HikariDataSource pool() {
    try {
      return shared.unwrap(HikariDataSource.class);
    } catch (SQLException foreign) {
      throw new IllegalStateException("the shared pool is not Hikari's", foreign);
    }
  }
}

package app.forecourt.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.SpringApplication;

/// The PostgreSQL of this JVM, started when first asked for; it forgets everything at the end.
///
/// Its roles are made by the script that the launcher and an operator run too.
public final class TestDatabase {

  private static final EmbeddedPostgres POSTGRES = start();

  private TestDatabase() {}

  /// The database as the roles of the product see it; no user in the address.
  public static String url() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(POSTGRES.getPort());
  }

  /// A second, empty database on the same server with the same roles, for a group of its own.
  public static String urlOfNew(String database) {
    execute(url(), "create database " + database);
    bootstrap("jdbc:postgresql://127.0.0.1:%d/%s".formatted(POSTGRES.getPort(), database));
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(POSTGRES.getPort(), database);
  }

  /// Runs a statement as superuser, past every wall.
  public static void asSuperuser(String sql) {
    execute(url(), sql);
  }

  private static EmbeddedPostgres start() {
    try {
      var postgres =
          EmbeddedPostgres.builder()
              .setPGStartupWait(Duration.ofSeconds(90))
              .setRegisterShutdownHook(false)
              .setServerConfig("max_connections", "100")
              .setServerConfig("shared_buffers", "64MB")
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("lc-ctype", "C.UTF-8")
              .start();
      // After the contexts, which still talk to it while they close.
      SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
      bootstrap("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.getPort()));
      return postgres;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void stop(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException ending) {
      throw new UncheckedIOException(ending);
    }
  }

  private static void bootstrap(String url) {
    try (var script =
        Objects.requireNonNull(TestDatabase.class.getResourceAsStream("/db/bootstrap/roles.sql"))) {
      execute(url, new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void execute(String url, String sql) {
    try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}

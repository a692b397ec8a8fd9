package app.forecourt.bench;

import app.forecourt.local.DemoUsers.DemoUser;
import app.forecourt.local.Port;
import app.forecourt.local.RunningForecourt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Forecourt as it is deployed: gateway and one node, processes of their own that are told nothing
/// of being measured, with the demo groups. Started once, whichever benchmarks run.
final class Installation {

  private static final String GROUP = "jinchi";
  private static final Installation ONLY = started();

  private final RunningForecourt forecourt;
  private final UUID tenant;

  private Installation(RunningForecourt forecourt) throws SQLException {
    this.forecourt = forecourt;
    try (var database = owner();
        var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "select id from control.dealer_group where slug = '%s'".formatted(GROUP))) {
      row.next();
      tenant = row.getObject(1, UUID.class);
    }
  }

  static Installation get() {
    return ONLY;
  }

  private static Installation started() {
    try {
      return new Installation(
          RunningForecourt.start(
              Path.of(""),
              Path.of("infra", "bench", "target", "stack"),
              Map.of(
                  // As a server is run, not a laptop; and nobody is to wait for his turn.
                  "FORECOURT_JAVA_OPTIONS", "-XX:+UseSerialGC -Xms512m -Xmx1g",
                  "FORECOURT_API_RATE", "1000000",
                  "FORECOURT_API_BURST", "1000000")));
    } catch (IOException | SQLException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  RunningForecourt forecourt() {
    return forecourt;
  }

  /// The demo group.
  UUID tenant() {
    return tenant;
  }

  Cpu.Meter meter(String... parts) {
    try {
      var processes = new ArrayList<ProcessHandle>();
      for (var part : parts) {
        processes.add(forecourt.process(part));
      }
      return new Cpu.Meter(
          List.copyOf(processes),
          Cpu.Meter.postmaster(
              url(), told("FORECOURT_DATABASE_OWNER"), told("FORECOURT_DATABASE_OWNER_PASSWORD")));
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  DemoUser user(String role) {
    return forecourt.users().find(GROUP, role).orElseThrow();
  }

  /// A program of the demo user of that role that calls the node itself, or through the gateway.
  Caller caller(String role, Port where) {
    var user = user(role);
    return new Caller(
        forecourt.port(where),
        user.host() + ":" + forecourt.port(Port.GATEWAY),
        Map.of("Authorization", "Bearer " + token(user)));
  }

  /// Puts a token where the one is kept that a person would make on the screen for it.
  private String token(DemoUser user) {
    var secret = "fct_" + sha256(user.login());
    try (var database = database();
        var insert =
            database.prepareStatement(
                """
                insert into api_token (id, tenant_id, version, created_at, updated_at, account_id,
                  grant_id, name, hash, hint, may_write, expires_at)
                select gen_random_uuid(), m.tenant_id, 0, now(), now(), a.id,
                  (select g.id from role_grant g
                   where g.tenant_id = m.tenant_id and g.employee_id = m.employee_id
                   order by g.id limit 1),
                  'bench', ?, 'bench', true, now() + interval '1 day'
                from control.account a join control.membership m on m.account_id = a.id
                where lower(a.email) = lower(?) and m.tenant_id = ?
                on conflict do nothing\
                """)) {
      insert.setString(1, sha256(secret));
      insert.setString(2, user.login());
      insert.setObject(3, tenant);
      insert.executeUpdate();
      return secret;
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The database as its owner, who sees the demo group's rows only.
  Connection database() throws SQLException {
    var connection = owner();
    try (var statement = connection.createStatement()) {
      statement.execute("set app.tenant_id = '%s'".formatted(tenant));
    }
    return connection;
  }

  private Connection owner() throws SQLException {
    return DriverManager.getConnection(
        url(), told("FORECOURT_DATABASE_OWNER"), told("FORECOURT_DATABASE_OWNER_PASSWORD"));
  }

  private String url() {
    return told("FORECOURT_DATABASE_URL");
  }

  private String told(String variable) {
    return forecourt.stack().told(variable);
  }
}

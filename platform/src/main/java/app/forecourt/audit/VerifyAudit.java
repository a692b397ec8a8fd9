package app.forecourt.audit;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The command that verifies trails from outside, also while nothing of Forecourt runs, and in a
/// restored backup. It reads where the database is from the environment, as nodes do, and writes
/// nothing.
///
/// Arguments are the short names of groups, all without any; `group=seq:hash` compares with a head
/// that was noted earlier. It ends with 0 if all trails are whole, 1 if one is broken, and 2 if it
/// could not tell.
public final class VerifyAudit {

  private static final String GROUPS =
      "select id, slug, silo_url, silo_user, silo_password from control.dealer_group order by slug";

  private final Map<String, String> environment;
  private final PrintStream out;

  private record Group(
      TenantId id,
      String slug,
      @Nullable String url,
      @Nullable String user,
      @Nullable String password) {}

  VerifyAudit(Map<String, String> environment, PrintStream out) {
    this.environment = environment;
    this.out = out;
  }

  public static void main(String[] arguments) {
    System.exit(new VerifyAudit(System.getenv(), System.out).run(List.of(arguments)));
  }

  int run(List<String> wanted) {
    try {
      var broken = 0;
      var seen = new ArrayList<String>();
      for (var group : groups()) {
        var asked =
            wanted.stream().filter(one -> one.split("=", 2)[0].equals(group.slug())).findFirst();
        if (wanted.isEmpty() || asked.isPresent()) {
          seen.add(group.slug());
          broken += verify(group, asked.map(VerifyAudit::noted).orElse(null)) ? 0 : 1;
        }
      }
      var unknown =
          wanted.stream().map(one -> one.split("=", 2)[0]).filter(one -> !seen.contains(one));
      var missing = unknown.toList();
      missing.forEach(one -> out.println(one + ": no such group"));
      return broken > 0 ? 1 : missing.isEmpty() ? 0 : 2;
    } catch (SQLException | RuntimeException failed) {
      out.println("cannot tell: " + failed.getMessage());
      return 2;
    }
  }

  private boolean verify(Group group, @Nullable Head noted) throws SQLException {
    try (var connection = connection(group)) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (var setting = connection.createStatement()) {
        setting.execute("set local app.tenant_id = '" + group.id() + "'");
      }
      var sql = new AuditSql(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
      var verdict = CurrentTenant.call(group.id(), () -> check(sql, group.id(), noted));
      connection.rollback();
      out.println(group.slug() + ": " + said(verdict));
      return verdict.whole();
    }
  }

  private Verdict check(AuditSql sql, TenantId tenant, @Nullable Head noted) {
    var keys = environment.getOrDefault("FORECOURT_AUDIT_KEY", "");
    return new Verification(sql, new AuditKeys(List.of(keys.split(","))), tenant).verify(noted);
  }

  private static String said(Verdict verdict) {
    var head = verdict.head();
    var chain =
        "%d rows sealed, %d waiting, head %s"
            .formatted(
                verdict.sealed(),
                verdict.waiting(),
                head == null ? "none" : head.seq() + ":" + head.hash());
    var broken = verdict.broken();
    return broken == null
        ? "whole, " + chain
        : "BROKEN at %s, row %s: %s; before that %s"
            .formatted(
                broken.seq() == null ? "an unsealed row" : "link " + broken.seq(),
                broken.entry() == null ? "unknown" : broken.entry(),
                broken.kind(),
                chain);
  }

  /// @throws IllegalArgumentException if what follows `=` is no head
  private static @Nullable Head noted(String argument) {
    var parts = argument.split("=", 2);
    if (parts.length == 1) {
      return null;
    }
    var head = parts[1].split(":", 2);
    if (head.length != 2 || !head[0].matches("\\d{1,18}")) {
      throw new IllegalArgumentException("not group=seq:hash: " + argument);
    }
    return new Head(Long.parseLong(head[0]), head[1]);
  }

  private List<Group> groups() throws SQLException {
    try (var connection = connection(null, null, null);
        var statement = connection.createStatement();
        var row = statement.executeQuery(GROUPS)) {
      var groups = new ArrayList<Group>();
      while (row.next()) {
        groups.add(
            new Group(
                new TenantId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getString("slug"),
                row.getString("silo_url"),
                row.getString("silo_user"),
                row.getString("silo_password")));
      }
      return groups;
    }
  }

  private Connection connection(Group group) throws SQLException {
    return connection(group.url(), group.user(), group.password());
  }

  private Connection connection(
      @Nullable String url, @Nullable String user, @Nullable String password) throws SQLException {
    return DriverManager.getConnection(
        url != null
            ? url
            : setting("FORECOURT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:15432/forecourt"),
        user != null ? user : setting("FORECOURT_DATABASE_USER", "forecourt_app"),
        password != null ? password : setting("FORECOURT_DATABASE_PASSWORD", "forecourt_app"));
  }

  private String setting(String name, String usual) {
    var value = environment.get(name);
    return value == null || value.isEmpty() ? usual : value;
  }
}

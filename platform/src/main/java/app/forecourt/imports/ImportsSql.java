package app.forecourt.imports;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.vocabulary.Effect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What an import needs while it is at work: the file, how far it has come, and the rows worth
/// keeping.
@Component
class ImportsSql {

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final JsonMapper json = new JsonMapper();

  ImportsSql(JdbcTemplate template) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
  }

  /// Lets nobody else of the group start an import until the transaction ends.
  void lockStart() {
    lock("import start ");
  }

  /// Lets nobody else of the group take rows in until the transaction ends.
  void lockRows() {
    lock("import rows ");
  }

  private void lock(String what) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) locked")
        .param("key", what + tenant())
        .query(Integer.class)
        .single();
  }

  void keep(ImportId id, byte[] content, Instant at) {
    jdbc.sql(
            """
            insert into import_file (tenant_id, import_id, content, created_at)
            values (:tenant, :id, :content, :at)\
            """)
        .param("tenant", tenant())
        .param("id", id.value())
        .param("content", content)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The file; empty once it was dropped.
  Optional<byte[]> content(ImportId id) {
    return jdbc.sql("select content from import_file where tenant_id = :tenant and import_id = :id")
        .param("tenant", tenant())
        .param("id", id.value())
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  boolean isKept(ImportId id) {
    return jdbc.sql(
            """
            select count(*) > 0 from import_file
            where tenant_id = :tenant and import_id = :id\
            """)
        .param("tenant", tenant())
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  void drop(ImportId id) {
    jdbc.sql("delete from import_file where tenant_id = :tenant and import_id = :id")
        .param("tenant", tenant())
        .param("id", id.value())
        .update();
  }

  /// Forgets what an earlier check has found.
  void begin(ImportId id) {
    jdbc.sql("delete from import_row where tenant_id = :tenant and import_id = :id")
        .param("tenant", tenant())
        .param("id", id.value())
        .update();
    jdbc.sql(
            """
            insert into import_progress
              (tenant_id, import_id, done, added, changed, unchanged, refused)
            values (:tenant, :id, 0, 0, 0, 0, 0)
            on conflict (tenant_id, import_id)
            do update set done = 0, added = 0, changed = 0, unchanged = 0, refused = 0\
            """)
        .param("tenant", tenant())
        .param("id", id.value())
        .update();
  }

  Progress progress(ImportId id) {
    return progress(id, "");
  }

  /// The same, for whoever carries on.
  Progress lockedProgress(ImportId id) {
    return progress(id, " for update");
  }

  private Progress progress(ImportId id, String lock) {
    return jdbc.sql(
            """
            select done, added, changed, unchanged, refused from import_progress
            where tenant_id = :tenant and import_id = :id\
            """
                + lock)
        .param("tenant", tenant())
        .param("id", id.value())
        .query((row, _) ->
            new Progress(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
        .optional()
        .orElse(Progress.NONE);
  }

  void advance(ImportId id, Progress progress) {
    jdbc.sql(
            """
            update import_progress set done = :done, added = :added, changed = :changed,
              unchanged = :unchanged, refused = :refused
            where tenant_id = :tenant and import_id = :id\
            """)
        .param("tenant", tenant())
        .param("id", id.value())
        .param("done", progress.done())
        .param("added", progress.added())
        .param("changed", progress.changed())
        .param("unchanged", progress.unchanged())
        .param("refused", progress.refused())
        .update();
  }

  void write(ImportId id, List<ImportRow> rows, Instant at) {
    template.batchUpdate(
        """
        insert into import_row
          (tenant_id, import_id, row_number, effect, cells, changes, reasons, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        rows.stream()
            .map(row ->
                new Object[] {
                  tenant(),
                  id.value(),
                  row.number(),
                  row.effect().name(),
                  json.writeValueAsString(row.cells()),
                  json.writeValueAsString(row.changes()),
                  json.writeValueAsString(row.reasons()),
                  at.atOffset(ZoneOffset.UTC)
                })
            .toList());
  }

  /// Rows in their order.
  ///
  /// @param effect null for all that are kept
  /// @param after the last one of those before; 0 for the first ones
  List<ImportRow> rows(ImportId id, @Nullable Effect effect, int after, int limit) {
    return jdbc.sql(
            """
            select row_number, effect, cells, changes, reasons from import_row
            where tenant_id = :tenant and import_id = :id and row_number > :after%s
            order by row_number limit :limit\
            """
                .formatted(effect == null ? "" : " and effect = :effect"))
        .param("tenant", tenant())
        .param("id", id.value())
        .param("after", after)
        .param("limit", limit)
        .param("effect", effect == null ? "" : effect.name())
        .query(this::row)
        .list();
  }

  /// Deletes files and rows from before `moment`: they hold what is known of people.
  void forgetBefore(Instant moment) {
    for (var table : List.of("import_row", "import_file")) {
      jdbc.sql("delete from %s where tenant_id = :tenant and created_at < :moment".formatted(table))
          .param("tenant", tenant())
          .param("moment", moment.atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  private ImportRow row(ResultSet row, int number) throws SQLException {
    return new ImportRow(
        row.getInt(1),
        Effect.valueOf(row.getString(2)),
        json.readValue(row.getString(3), TEXTS),
        json.readValue(row.getString(4), TEXTS),
        json.readValue(row.getString(5), REASONS));
  }

  private static UUID tenant() {
    return CurrentTenant.require().value();
  }
}

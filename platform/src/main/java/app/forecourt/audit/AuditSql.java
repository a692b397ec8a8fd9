package app.forecourt.audit;

import app.forecourt.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The statements of the trail and its chain. They only add and read: the application's role may do
/// nothing else with these tables.
@Component
class AuditSql {

  private static final String COLUMNS =
      "e.id, e.at, e.employee_id, e.who, e.role, e.store_id, e.entity, e.record_id, e.kind,"
          + " e.changes, e.request, e.mark";

  private static final String UNSEALED =
      """
      not exists (select from audit_seal s where s.tenant_id = :tenant and s.entry_id = e.id)\
      """;

  private static final RowMapper<Written> WRITTEN =
      (row, _) -> new Written(entry(row), row.getBytes("mark"));

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  AuditSql(JdbcTemplate template) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
  }

  /// Everything that the present transaction reads is as of now; it must have read nothing yet.
  void standStill() {
    jdbc.sql("set transaction isolation level repeatable read").update();
  }

  /// A row and the mark it was written with.
  record Written(AuditEntry entry, byte[] mark) {}

  /// A link of the chain.
  ///
  /// @param row null if it is gone
  record Link(long seq, UUID entry, byte[] hash, @Nullable Written row) {}

  /// Conditions of a question, and what fills their gaps.
  record Wanted(List<String> conditions, Map<String, Object> values) {

    private String where() {
      return String.join("", conditions.stream().map(condition -> " and " + condition).toList());
    }
  }

  void write(TenantId tenant, AuditKeys keys, List<AuditEntry> entries) {
    template.batchUpdate(
        """
        insert into audit_entry (tenant_id, id, at, employee_id, who, role, store_id, entity,
          record_id, kind, changes, request, mark)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        entries.stream()
            .map(entry ->
                new @Nullable Object[] {
                  tenant.value(),
                  entry.id(),
                  stamp(entry.at()),
                  entry.employee(),
                  entry.who(),
                  entry.role(),
                  entry.store(),
                  entry.entity(),
                  entry.record(),
                  entry.kind(),
                  entry.changes(),
                  entry.request(),
                  keys.mark(entry.canonical(tenant))
                })
            .toList());
  }

  /// The store that `unit` is, or in which the team `unit` works.
  Optional<UUID> storeOf(TenantId tenant, UUID unit) {
    return jdbc.sql(
            """
            select id from store where tenant_id = :tenant and id = :unit
            union all
            select store_id from team where tenant_id = :tenant and id = :unit\
            """)
        .param("tenant", tenant.value())
        .param("unit", unit)
        .query(UUID.class)
        .optional();
  }

  // Questions of people

  List<AuditEntry> list(TenantId tenant, Wanted wanted, String order, int offset, int limit) {
    return jdbc.sql(
            "select %s from audit_entry e where e.tenant_id = :tenant%s order by %s offset %d limit %d"
                .formatted(COLUMNS, wanted.where(), order, offset, limit))
        .param("tenant", tenant.value())
        .params(wanted.values())
        .query((row, _) -> entry(row))
        .list();
  }

  long count(TenantId tenant, Wanted wanted) {
    return jdbc.sql(
            "select count(*) from audit_entry e where e.tenant_id = :tenant" + wanted.where())
        .param("tenant", tenant.value())
        .params(wanted.values())
        .query(Long.class)
        .single();
  }

  // The chain

  /// Lets nobody else seal for this group until the transaction ends.
  void lockChain(TenantId tenant) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) locked")
        .param("key", "audit " + tenant)
        .query(Integer.class)
        .single();
  }

  Optional<Link> lastLink(TenantId tenant) {
    return jdbc.sql(
            """
            select seq, entry_id, hash from audit_seal
            where tenant_id = :tenant order by seq desc limit 1\
            """)
        .param("tenant", tenant.value())
        .query((row, _) ->
            new Link(row.getLong("seq"), id(row, "entry_id"), row.getBytes("hash"), null))
        .optional();
  }

  Optional<byte[]> hashOf(TenantId tenant, long seq) {
    return jdbc.sql("select hash from audit_seal where tenant_id = :tenant and seq = :seq")
        .param("tenant", tenant.value())
        .param("seq", seq)
        .query((row, _) -> row.getBytes("hash"))
        .optional();
  }

  /// Rows without a link, from the id `floor` on, the oldest first.
  List<Written> unsealed(TenantId tenant, UUID floor, int limit) {
    return jdbc.sql(
            "select %s from audit_entry e where e.tenant_id = :tenant and e.id > :floor and %s order by e.id limit :limit"
                .formatted(COLUMNS, UNSEALED))
        .param("tenant", tenant.value())
        .param("floor", floor)
        .param("limit", limit)
        .query(WRITTEN)
        .list();
  }

  void link(TenantId tenant, List<Link> links, Instant at) {
    template.batchUpdate(
        "insert into audit_seal (tenant_id, seq, entry_id, hash, sealed_at) values (?, ?, ?, ?, ?)",
        links.stream()
            .map(link ->
                new Object[] {tenant.value(), link.seq(), link.entry(), link.hash(), stamp(at)})
            .toList());
  }

  /// The links after `seq` in their order, each with its row.
  List<Link> links(TenantId tenant, long seq, int limit) {
    return jdbc.sql(
            """
            select s.seq, s.entry_id, s.hash, %s from audit_seal s
            left join audit_entry e on e.tenant_id = s.tenant_id and e.id = s.entry_id
            where s.tenant_id = :tenant and s.seq > :seq order by s.seq limit :limit\
            """
                .formatted(COLUMNS))
        .param("tenant", tenant.value())
        .param("seq", seq)
        .param("limit", limit)
        .query((row, number) ->
            new Link(
                row.getLong("seq"),
                id(row, "entry_id"),
                row.getBytes("hash"),
                row.getObject("id") == null ? null : WRITTEN.mapRow(row, number)))
        .list();
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        id(row, "id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("employee_id", UUID.class),
        row.getString("who"),
        row.getString("role"),
        row.getObject("store_id", UUID.class),
        row.getString("entity"),
        id(row, "record_id"),
        row.getString("kind"),
        row.getString("changes"),
        row.getString("request"));
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class));
  }

  private static OffsetDateTime stamp(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}

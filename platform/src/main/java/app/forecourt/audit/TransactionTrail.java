package app.forecourt.audit;

import app.forecourt.audit.AuditedEntities.Audited;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import java.sql.Connection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What one transaction has changed so far, record by record.
final class TransactionTrail {

  private final TenantId tenant;
  private final Map<Key, RecordChange> changes = new LinkedHashMap<>();

  private record Key(Audited entity, UUID record) {}

  TransactionTrail(TenantId tenant) {
    this.tenant = tenant;
  }

  TenantId tenant() {
    return tenant;
  }

  boolean isEmpty() {
    return changes.isEmpty();
  }

  void note(
      AuditKind kind,
      Audited entity,
      UUID record,
      Instant at,
      String[] names,
      @Nullable Object @Nullable [] before,
      @Nullable Object @Nullable [] after) {
    var key = new Key(entity, record);
    var change =
        changes.computeIfAbsent(
            key, _ -> new RecordChange(entity, record, kind, Actor.present(), at));
    if (kind == AuditKind.REMOVED && change.kind() == AuditKind.CREATED) {
      changes.remove(key);
    } else {
      change.follow(kind, names, before, after);
    }
  }

  /// Writes it down over the connection of the transaction, and starts anew.
  void write(Connection connection, AuditKeys keys) {
    var done = changes.values().stream().filter(change -> !change.isNothing()).toList();
    changes.clear();
    if (!done.isEmpty()) {
      var sql = new AuditSql(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
      var ids = Stream.generate(TimeOrderedId::next).limit(done.size()).sorted().iterator();
      var stores = storesOfRoles(sql, done);
      sql.write(
          tenant,
          keys,
          done.stream()
              .map(change -> change.entry(ids.next(), stores.get(change.actor().unit())))
              .toList());
    }
  }

  /// The stores of the roles in which things without a store were done, by the role's unit.
  private Map<@Nullable UUID, UUID> storesOfRoles(AuditSql sql, List<RecordChange> done) {
    var stores = new LinkedHashMap<@Nullable UUID, UUID>();
    done.stream()
        .filter(change -> !change.hasStore())
        .map(change -> change.actor().unit())
        .filter(Objects::nonNull)
        .distinct()
        .forEach(unit -> sql.storeOf(tenant, unit).ifPresent(store -> stores.put(unit, store)));
    return stores;
  }
}

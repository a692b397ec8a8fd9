package app.forecourt.search;

import app.forecourt.organization.EmployeeId;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TimeOrderedId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What everybody looked at last; only which, so that what it says is always what may be seen now.
@Component
class RecentSql {

  private final JdbcClient jdbc;
  private final Clock clock;

  record Recent(HitKind kind, UUID id) {}

  RecentSql(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The latest first.
  List<Recent> of(EmployeeId who, int most) {
    return jdbc.sql(
            """
            select kind, item_id from recent_item
            where tenant_id = :tenant and employee_id = :who
            order by updated_at desc limit :most\
            """)
        .param("tenant", tenant())
        .param("who", who.value())
        .param("most", most)
        .query(
            (row, _) -> new Recent(HitKind.valueOf(row.getString(1)), row.getObject(2, UUID.class)))
        .list();
  }

  /// Puts something on top, and forgets what is below the `most` latest.
  void remember(EmployeeId who, HitKind kind, UUID id, int most) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into recent_item (id, tenant_id, version, created_at, created_by, updated_at,
              updated_by, employee_id, kind, item_id)
            values (:id, :tenant, 0, :now, :who, :now, :who, :who, :kind, :item)
            on conflict (tenant_id, employee_id, kind, item_id)
            do update set updated_at = excluded.updated_at, version = recent_item.version + 1\
            """)
        .param("id", TimeOrderedId.next())
        .param("tenant", tenant())
        .param("now", now)
        .param("who", who.value())
        .param("kind", kind.name())
        .param("item", id)
        .update();
    jdbc.sql(
            """
            delete from recent_item where tenant_id = :tenant and employee_id = :who and id in (
              select id from recent_item where tenant_id = :tenant and employee_id = :who
              order by updated_at desc offset :most)\
            """)
        .param("tenant", tenant())
        .param("who", who.value())
        .param("most", most)
        .update();
  }

  private static UUID tenant() {
    return CurrentTenant.require().value();
  }
}

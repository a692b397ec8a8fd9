package app.forecourt.lists;

import app.forecourt.organization.EmployeeId;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TimeOrderedId;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How everybody has laid out his lists. The last word counts, whichever screen it comes from.
@Component
class LayoutsSql {

  private final JdbcClient jdbc;
  private final Clock clock;

  LayoutsSql(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<ListLayout> find(EmployeeId who, String list) {
    return his(
            "select shown_columns, column_widths from list_layout where tenant_id = :tenant"
                + " and employee_id = :who and list = :list",
            who,
            list)
        .query((row, _) -> new ListLayout(names(row.getString(1)), widths(row.getString(2))))
        .optional();
  }

  void keep(EmployeeId who, String list, ListLayout layout) {
    his(
            """
            insert into list_layout (id, tenant_id, version, created_at, created_by, updated_at,
              updated_by, employee_id, list, shown_columns, column_widths)
            values (:id, :tenant, 0, :now, :who, :now, :who, :who, :list, :columns, :widths)
            on conflict (tenant_id, employee_id, list)
            do update set shown_columns = excluded.shown_columns,
              column_widths = excluded.column_widths, updated_at = excluded.updated_at,
              version = list_layout.version + 1\
            """,
            who,
            list)
        .param("id", TimeOrderedId.next())
        .param("now", now())
        .param("columns", String.join(",", layout.columns()))
        .param(
            "widths",
            layout.widths().entrySet().stream()
                .map(width -> width.getKey() + ":" + width.getValue())
                .sorted()
                .collect(Collectors.joining(",")))
        .update();
  }

  /// The view in which he wants to see the list first.
  Optional<ViewId> preferred(EmployeeId who, String list) {
    return his(
            "select view_id from list_layout where tenant_id = :tenant and employee_id = :who"
                + " and list = :list and view_id is not null",
            who,
            list)
        .query((row, _) -> new ViewId(row.getObject(1, UUID.class)))
        .optional();
  }

  void prefer(EmployeeId who, String list, @Nullable ViewId view) {
    his(
            """
            insert into list_layout (id, tenant_id, version, created_at, created_by, updated_at,
              updated_by, employee_id, list, shown_columns, column_widths, view_id)
            values (:id, :tenant, 0, :now, :who, :now, :who, :who, :list, '', '', :view)
            on conflict (tenant_id, employee_id, list)
            do update set view_id = excluded.view_id, updated_at = excluded.updated_at,
              version = list_layout.version + 1\
            """,
            who,
            list)
        .param("id", TimeOrderedId.next())
        .param("now", now())
        .param("view", view == null ? null : view.value(), Types.OTHER)
        .update();
  }

  /// Nobody prefers it any more.
  void forget(ViewId view) {
    jdbc.sql("update list_layout set view_id = null where tenant_id = :tenant and view_id = :view")
        .param("tenant", tenant())
        .param("view", view.value())
        .update();
  }

  private JdbcClient.StatementSpec his(String sql, EmployeeId who, String list) {
    return jdbc.sql(sql).param("tenant", tenant()).param("who", who.value()).param("list", list);
  }

  private static List<String> names(String written) {
    return written.isEmpty() ? List.of() : List.of(written.split(","));
  }

  private static Map<String, Integer> widths(String written) {
    return Stream.of(written.split(","))
        .map(width -> width.split(":"))
        .filter(width -> width.length == 2)
        .collect(Collectors.toMap(width -> width[0], width -> Integer.valueOf(width[1])));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static UUID tenant() {
    return CurrentTenant.require().value();
  }
}

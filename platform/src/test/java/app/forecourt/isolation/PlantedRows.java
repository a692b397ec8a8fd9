package app.forecourt.isolation;

import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// One row in every table of a group, written past all walls. Every id in them is the same one, so
/// that a question about any id of the group can be asked without knowing its tables.
public final class PlantedRows {

  static final String TEXT = "planted";
  static final String PHONE = "+8613800138000";
  static final String VIN = "LSVAA49J132047371";

  /// What a group has one of, what is counted from other rows, and what people make of each other.
  private static final Set<String> NOT_OF_A_PLACE =
      Set.of(
          "audit_seal",
          "department",
          "document_counter",
          "employee",
          "figure_day",
          "figure_delta",
          "figure_month",
          "idempotency_key",
          "recent_item",
          "region",
          "role_grant",
          "sales_rulebook",
          "sign_in_rules",
          "store",
          "team");

  private final TenantId tenant;
  private final UUID id = TimeOrderedId.next();
  private final Spot spot;
  private final List<String> tables;

  /// Where and whose planted rows are.
  ///
  /// @param ids by the column's name without `_id`: `store`, `owner`, `employee` … whoever else did
  ///   something is `colleague`; what has no name here is of the rows' own id
  /// @param text what they are called; where a group may have a text once, it has to differ
  /// @param values by column, or by table and column with a dot between, as SQL
  public record Spot(Map<String, UUID> ids, String text, String vin, Map<String, String> values) {

    private static final Spot ELSEWHERE = new Spot(Map.of(), TEXT, VIN, Map.of());

    private Optional<UUID> id(String column) {
      var name = column.replaceFirst("_id$", "");
      return Optional.ofNullable(ids.get(name))
          .or(() -> Optional.ofNullable(name.endsWith("by") ? ids.get("colleague") : null));
    }
  }

  private PlantedRows(TenantId tenant, Spot spot, List<String> tables) {
    this.tenant = tenant;
    this.spot = spot;
    this.tables = tables;
  }

  /// In every table of a group that nobody uses.
  static PlantedRows of(TenantId tenant, EntityManagerFactory entities) {
    return planted(tenant, Spot.ELSEWHERE, Set.of(), entities);
  }

  /// In a group whose organisation is laid out already, in all tables that hold something of a
  /// place in it.
  public static PlantedRows within(TenantId tenant, Spot spot, EntityManagerFactory entities) {
    return planted(tenant, spot, NOT_OF_A_PLACE, entities);
  }

  private static PlantedRows planted(
      TenantId tenant, Spot spot, Set<String> without, EntityManagerFactory entities) {
    try (var connection = superuser()) {
      var columns = columns(connection);
      columns.keySet().removeAll(without);
      var planted = new PlantedRows(tenant, spot, List.copyOf(columns.keySet()));
      var choices = choices(entities);
      try (var statement = connection.createStatement()) {
        statement.execute("set session_replication_role = replica"); // no foreign keys
        for (var table : columns.entrySet()) {
          statement.execute(planted.insert(table.getKey(), table.getValue(), choices));
        }
      }
      return planted;
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /// The id of everything in them.
  public UUID id() {
    return id;
  }

  List<String> tables() {
    return tables;
  }

  /// The rows, all of them, as text: table by table.
  Map<String, String> read() {
    try (var connection = superuser();
        var statement = connection.createStatement()) {
      var contents = new TreeMap<String, String>();
      for (var table : tables) {
        try (var row =
            statement.executeQuery(
                "select coalesce(string_agg(t::text, '|' order by t::text), '') from %s t where tenant_id = '%s'"
                    .formatted(table, tenant))) {
          row.next();
          contents.put(table, row.getString(1));
        }
      }
      return contents;
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private String insert(String table, List<PlantedColumn> columns, Map<String, String> choices) {
    return "insert into %s (%s) values (%s) on conflict do nothing"
        .formatted(
            table,
            columns.stream().map(PlantedColumn::name).collect(Collectors.joining(", ")),
            columns.stream()
                .map(column -> value(table, column, choices))
                .collect(Collectors.joining(", ")));
  }

  private String value(String table, PlantedColumn column, Map<String, String> choices) {
    var name = column.name();
    if (name.equals("tenant_id")) {
      return "'%s'".formatted(tenant);
    }
    if (name.equals("approved_by_id")) {
      return "null"; // never who asked, says a constraint
    }
    var given = spot.values().getOrDefault(table + "." + name, spot.values().get(name));
    if (given != null) {
      return given;
    }
    return switch (column.type()) {
      case "uuid" -> "'%s'".formatted(spot.id(name).orElse(id));
      case "text", "character varying" -> "'%s'".formatted(text(table, column.name(), choices));
      case "boolean" -> "false";
      case "date" -> "'2026-11-01'";
      case "timestamp with time zone" -> "'2026-11-01T08:00:00Z'";
      case "time without time zone" -> "'08:00'";
      case "bytea" -> "'\\x00'";
      case "jsonb", "json" -> "'{}'";
      case "ARRAY" -> "'{}'";
      default -> "1";
    };
  }

  private String text(String table, String column, Map<String, String> choices) {
    if (column.contains("phone")) {
      return PHONE;
    }
    return switch (column) {
      case "vin" -> spot.vin();
      case "checklist" -> "";
      case "weekdays" -> "12345";
      default -> choices.getOrDefault(table + "." + column, spot.text());
    };
  }

  private record PlantedColumn(String name, String type) {}

  private static Map<String, List<PlantedColumn>> columns(Connection connection)
      throws SQLException {
    var columns = new TreeMap<String, List<PlantedColumn>>();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select c.table_name, c.column_name, c.data_type from information_schema.columns c
                where c.table_schema = 'public' and c.is_generated = 'NEVER' and exists (
                  select from information_schema.columns t where t.table_schema = 'public'
                    and t.table_name = c.table_name and t.column_name = 'tenant_id')
                order by c.table_name, c.ordinal_position
                """)) {
      while (row.next()) {
        columns
            .computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
            .add(new PlantedColumn(row.getString(2), row.getString(3)));
      }
    }
    return columns;
  }

  /// What a column of an enum may hold: `table.column` → its first constant.
  private static Map<String, String> choices(EntityManagerFactory entities) {
    var choices = new HashMap<String, String>();
    for (var entity : entities.getMetamodel().getEntities()) {
      var named = entity.getJavaType().getAnnotation(jakarta.persistence.Table.class);
      var table =
          named != null && !named.name().isEmpty()
              ? named.name()
              : snake(entity.getJavaType().getSimpleName());
      for (Class<?> type = entity.getJavaType(); type != null; type = type.getSuperclass()) {
        for (var field : type.getDeclaredFields()) {
          if (field.getType().isEnum()) {
            choices.put(
                table + "." + column(field),
                ((Enum<?>) field.getType().getEnumConstants()[0]).name());
          }
        }
      }
    }
    return choices;
  }

  private static String column(Field field) {
    var named = field.getAnnotation(Column.class);
    return named != null && !named.name().isEmpty() ? named.name() : snake(field.getName());
  }

  private static String snake(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  private static Connection superuser() throws SQLException {
    return DriverManager.getConnection(TestDatabase.url(), "postgres", "postgres");
  }
}

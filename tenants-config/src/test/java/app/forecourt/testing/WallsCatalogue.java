package app.forecourt.testing;

import app.forecourt.tenancy.TenantOwned;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.Filter;

/// Reads from the catalogue whether every table stands behind its walls; also tables nobody thought
/// of.
public final class WallsCatalogue {

  /// The control tables of tenancy, registry and plans. A caller adds those of its own modules.
  public static final Set<String> CONTROL_TABLES =
      Set.of(
          "dealer_group",
          "group_logo",
          "provisioning_step",
          "scheduled_tasks",
          "event_publication");

  private static final String TABLES =
      """
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
      """;

  private static final String BREACHES =
      """
      with tenant_table as (
        select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relowner,
          (select a.attnum from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'
            and a.attnotnull and a.atttypid = 'uuid'::regtype) as tenant
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p')
          and c.relname <> 'flyway_schema_history'
      )
      select relname || ': no tenant_id uuid not null' from tenant_table where tenant is null
      union all
      select relname || ': row-level security is not forced' from tenant_table
      where not (relrowsecurity and relforcerowsecurity)
      union all
      select relname || ': has not exactly the one policy of public.wall' from tenant_table t
      where (select count(*) from pg_policy p where p.polrelid = t.oid) <> 1
        or not exists (select from pg_policy p where p.polrelid = t.oid
          and p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'
          and pg_get_expr(p.polqual, t.oid) = pg_get_expr(p.polwithcheck, t.oid)
          and pg_get_expr(p.polqual, t.oid) =
            '(tenant_id = (NULLIF(current_setting(''app.tenant_id''::text, true), ''''::text))::uuid)')
      union all
      select relname || ': does not belong to forecourt_owner' from tenant_table
      where relowner::regrole::text <> 'forecourt_owner'
      union all
      select relname || ': the application may do more than select, insert, update, delete'
      from tenant_table where has_table_privilege('forecourt_app', oid, 'TRUNCATE, REFERENCES, TRIGGER')
      union all
      select t.relname || ': index ' || i.indexrelid::regclass || ' is unique without tenant_id first'
      from tenant_table t join pg_index i on i.indrelid = t.oid
      where i.indisunique and i.indkey[0] is distinct from t.tenant
      union all
      select t.relname || ': ' || k.conname || ' excludes without tenant_id first'
      from tenant_table t join pg_constraint k on k.conrelid = t.oid
      where k.contype = 'x' and k.conkey[1] is distinct from t.tenant
      union all
      select t.relname || ': has no primary key' from tenant_table t
      where not exists (select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p')
      union all
      select t.relname || ': foreign key ' || k.conname || ' does not take tenant_id along'
      from tenant_table t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
        left join tenant_table f on f.oid = k.confrelid
      where k.conkey[1] is distinct from t.tenant or f.oid is null
        or k.confkey[1] is distinct from f.tenant
      union all
      select t.relname || ': foreign key ' || k.conname || ' sets columns on delete'
      from tenant_table t join pg_constraint k on k.conrelid = t.oid
      where k.contype = 'f' and (k.confdeltype in ('n', 'd') or k.confupdtype in ('n', 'd'))
      union all
      select t.relname || ': trigger ' || g.tgname
      from tenant_table t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal
      union all
      select c.relname || ': a view that does not see with the eyes of its reader'
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'control') and c.relkind = 'v'
        and not coalesce(c.reloptions @> array['security_invoker=true'], false)
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      union all
      select c.relname || ': a materialised view, which no policy guards'
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'control') and c.relkind = 'm'
      union all
      select p.oid::regprocedure || ': works as its owner but not for the present group only'
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'control') and p.prosecdef
        and not (p.prosrc like '%app.tenant_id%' and p.proconfig::text like '%search_path%'
          and not has_function_privilege('public', p.oid, 'EXECUTE'))
      union all
      select n.nspname || '.' || c.relname || ': a table in a schema we do not know'
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p')
        and n.nspname not in ('public', 'control', 'pg_catalog', 'information_schema', 'pg_toast')
      union all
      select r.rolname || ': the application role passes the walls'
      from pg_roles r where r.rolname = 'forecourt_app' and (r.rolsuper or r.rolbypassrls)
      order by 1
      """;

  private WallsCatalogue() {}

  /// What was looked at and found.
  ///
  /// @param tables the tables of groups
  /// @param breaches what is wrong, one sentence each
  public record Report(List<String> tables, List<String> breaches) {}

  /// Looks at all tables, keys, policies, views and functions of a migrated database.
  ///
  /// @param control the tables without row-level security that may stand in schema `control`
  public static Report inspect(String url, Set<String> control) {
    try (var connection = superuser(url)) {
      var tables = strings(connection, TABLES + " order by 1");
      var breaches = new ArrayList<>(strings(connection, BREACHES));
      strings(
              connection,
              """
              select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = 'control' and c.relkind in ('r', 'p') order by 1
              """)
          .stream()
          .filter(table -> !control.contains(table))
          .forEach(table -> breaches.add(table + ": a control table that is not on the list"));
      System.out.printf(
          "walls: %d tables of groups looked at, %d breaches%n", tables.size(), breaches.size());
      return new Report(tables, breaches);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /// Counts every table as the application, once for each group that has rows and once for nobody,
  /// and compares with what is really there. Call it when there are rows of several groups.
  ///
  /// @return the differences, one sentence each
  public static List<String> leaks(String url) {
    try (var all = superuser(url);
        var application = DriverManager.getConnection(url, "forecourt_app", "any")) {
      application.setAutoCommit(false);
      var leaks = new ArrayList<String>();
      var counted = 0;
      for (var table : strings(all, TABLES + " order by 1")) {
        var groups = new TreeSet<>(strings(all, "select distinct tenant_id::text from " + table));
        for (var group : groups) {
          var theirs = "select count(*)::text from %s".formatted(table);
          var seen = asGroup(application, group, theirs);
          var there = strings(all, "%s where tenant_id = '%s'".formatted(theirs, group)).getFirst();
          counted++;
          if (!seen.equals(there)) {
            leaks.add("%s: group %s sees %s of its %s rows".formatted(table, group, seen, there));
          }
        }
        var nobody = asGroup(application, "", "select count(*)::text from " + table);
        if (!nobody.equals("0")) {
          leaks.add("%s: nobody sees %s rows".formatted(table, nobody));
        }
      }
      System.out.printf("walls: %d counts by group, %d differences%n", counted, leaks.size());
      return leaks;
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /// Looks at how entities are mapped: each belongs to a group or stands on a control table, and no
  /// mapping leaves the group out of its statements.
  ///
  /// @return what is wrong, one sentence each
  public static List<String> mappings(EntityManagerFactory entities) {
    var breaches = new ArrayList<String>();
    for (var entity : entities.getMetamodel().getEntities()) {
      var type = entity.getJavaType();
      var table = type.getAnnotation(Table.class);
      if (!TenantOwned.class.isAssignableFrom(type)
          && !(table != null && table.schema().equals("control"))) {
        breaches.add(type.getSimpleName() + ": belongs to no group and stands on no control table");
      }
      for (var field : fields(type)) {
        if (field.isAnnotationPresent(ElementCollection.class)
            || field.isAnnotationPresent(ManyToMany.class)) {
          breaches.add(
              "%s.%s: Hibernate would not write the group"
                  .formatted(type.getSimpleName(), field.getName()));
        }
        if (field.isAnnotationPresent(OneToMany.class)
            && Arrays.stream(field.getAnnotationsByType(Filter.class))
                .noneMatch(filter -> filter.name().equals("_tenantId"))) {
          breaches.add(
              "%s.%s: Hibernate would not ask for the group"
                  .formatted(type.getSimpleName(), field.getName()));
        }
      }
    }
    System.out.printf(
        "walls: %d entities looked at, %d breaches%n",
        entities.getMetamodel().getEntities().size(), breaches.size());
    return breaches;
  }

  private static List<Field> fields(Class<?> type) {
    var fields = new ArrayList<Field>();
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      fields.addAll(List.of(at.getDeclaredFields()));
    }
    return fields;
  }

  private static String asGroup(Connection application, String group, String query)
      throws SQLException {
    try (var setting = application.createStatement()) {
      setting.execute("set local app.tenant_id = '" + group + "'");
      return strings(application, query).getFirst();
    } finally {
      application.rollback();
    }
  }

  private static List<String> strings(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      var strings = new ArrayList<String>();
      while (row.next()) {
        strings.add(row.getString(1));
      }
      return strings;
    }
  }

  private static Connection superuser(String url) throws SQLException {
    return DriverManager.getConnection(url, "postgres", "postgres");
  }
}

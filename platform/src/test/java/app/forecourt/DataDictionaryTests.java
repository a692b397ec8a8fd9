package app.forecourt;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.tenancy.Secret;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.tenancy.Unaudited;
import app.forecourt.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileCopyUtils;

/// What the database holds is a file, so that nothing is kept of which nobody says what it is.
///
/// The database says it of itself, in the comments of its tables and columns: `中文 | English`, and
/// behind that marks such as `#personal`. A migration that adds a column comments on it; the
/// comment of a column that goes is gone with it.
@SpringBootTest
class DataDictionaryTests {

  private static final Path KEPT = Path.of("..", "infra", "docs", "data-dictionary.md");

  private static final Pattern SAID =
      Pattern.compile("(?<chinese>[^|]*) \\| (?<english>[^|]*?)(?<marks>( #[A-Za-z]+)*)");
  private static final Pattern MADE = Pattern.compile("(?m)^create table ([\\w.]+) ");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /// Columns that mean the same wherever they are.
  private static final Map<String, String> EVERYWHERE =
      new TreeMap<>(
          Map.of(
              "id", "编号（UUIDv7，按时间有序） | what the row is called; a UUID in order of time",
              "tenant_id",
                  "所属集团；行级安全据此隔离 | the group whose row it is; row-level security goes by it",
              "version", "版本，每次修改加一，即 ETag | counts the changes of the row; its ETag",
              "created_at", "写入时刻 | when the row was stored",
              "created_by", "写入账号；空为系统 | the account that stored it; null for the system #personal",
              "updated_at", "最近修改时刻 | when it was last changed",
              "updated_by",
                  "最近修改账号；空为系统 | the account that last changed it; null for the system #personal"));

  private static final Map<String, String> MARKS =
      Map.of(
          "personal", "个人信息 personal",
          "secret", "保密 secret",
          "PHONE", "字段权 PHONE",
          "COST", "字段权 COST",
          "GROSS", "字段权 GROSS");

  private static final String COLUMNS =
      """
      select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as its_table,
        obj_description(c.oid, 'pg_class') as of_table,
        a.attname as its_name, format_type(a.atttypid, a.atttypmod) as its_type,
        a.attnotnull as needed, a.attgenerated <> '' as generated,
        col_description(c.oid, a.attnum) as of_column,
        exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p'
          and a.attnum = any (k.conkey)) as is_key,
        (select string_agg(distinct f.relname, ', ') from pg_constraint k
          join pg_class f on f.oid = k.confrelid
          where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
            and (a.attname <> 'tenant_id')) as leads_to
      from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where n.nspname in ('public', 'control') and c.relkind in ('r', 'p', 'v', 'm')
        and c.relname <> 'flyway_schema_history'
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      order by 1, a.attnum\
      """;

  @Autowired EntityManagerFactory factory;

  private final Map<String, Kept> tables = new TreeMap<>();

  private record Field(
      String name,
      String type,
      boolean needed,
      boolean generated,
      boolean key,
      @Nullable String leadsTo,
      @Nullable String comment) {

    String said() {
      return comment == null ? EVERYWHERE.getOrDefault(name, "") : comment;
    }

    boolean isByRule() {
      return comment == null && EVERYWHERE.containsKey(name);
    }

    Set<String> marks() {
      return DataDictionaryTests.marks(said());
    }
  }

  private record Kept(String name, @Nullable String comment, List<Field> fields) {}

  @BeforeEach
  void readTheCatalogue() throws SQLException {
    try (var connection = DriverManager.getConnection(TestDatabase.url(), "postgres", "postgres");
        var statement = connection.createStatement();
        var row = statement.executeQuery(COLUMNS)) {
      while (row.next()) {
        var comment = row.getString("of_table");
        tables
            .computeIfAbsent(
                row.getString("its_table"), name -> new Kept(name, comment, new ArrayList<>()))
            .fields()
            .add(
                new Field(
                    row.getString("its_name"),
                    row.getString("its_type"),
                    row.getBoolean("needed"),
                    row.getBoolean("generated"),
                    row.getBoolean("is_key"),
                    row.getString("leads_to"),
                    row.getString("of_column")));
      }
    }
  }

  @Test
  void everyTableAndColumnSaysInBothLanguagesWhatItIs() {
    var unsaid = new ArrayList<String>();
    var columns = 0;
    for (var table : tables.values()) {
      if (!isSaid(table.comment())) {
        unsaid.add("comment on table " + table.name());
      }
      for (var field : table.fields()) {
        columns++;
        if (!isSaid(field.said())) {
          unsaid.add("comment on column " + table.name() + "." + field.name());
        }
      }
    }
    assertThat(unsaid)
        .as("to be said in a migration as '中文 | English', with #marks behind it")
        .isEmpty();
    System.out.printf(
        "data dictionary: %d tables, %d columns, 0 of them unsaid%n", tables.size(), columns);
  }

  @Test
  void whatIsSecretOrBehindAFieldRightIsMarked() {
    var unmarked = new TreeSet<String>();
    for (var entity : factory.getMetamodel().getEntities()) {
      for (var field : entity.getJavaType().getDeclaredFields()) {
        if (field.isAnnotationPresent(Secret.class)) {
          expect("secret", table(entity.getJavaType()), column(field), unmarked);
        }
      }
    }
    for (var table : tables.values()) {
      for (var field : table.fields()) {
        if (field.name().contains("phone")) {
          expect("PHONE", table.name(), field.name(), unmarked);
        }
        if (field.name().equals("cost_fen")) {
          expect("COST", table.name(), field.name(), unmarked);
        }
        if (field.marks().contains("PHONE")) {
          expect("personal", table.name(), field.name(), unmarked);
        }
      }
    }
    assertThat(unmarked).isEmpty();
  }

  @Test
  void isTheOneWeKeep() throws IOException {
    var written = written();
    if (Boolean.getBoolean("dictionary.write")) {
      Files.writeString(KEPT, written);
    }
    assertThat(Files.exists(KEPT) ? Files.readString(KEPT) : "")
        .as("%s is out of date: run this test with -Ddictionary.write=true", KEPT)
        .isEqualTo(written);
  }

  private void expect(String mark, String table, String column, Set<String> unmarked) {
    tables.get(table).fields().stream()
        .filter(field -> field.name().equals(column) && !field.marks().contains(mark))
        .forEach(_ -> unmarked.add("%s.%s: #%s".formatted(table, column, mark)));
  }

  private static boolean isSaid(@Nullable String comment) {
    if (comment == null) {
      return false;
    }
    var said = SAID.matcher(comment);
    return said.matches()
        && HAN.matcher(said.group("chinese")).find()
        && !said.group("english").isBlank()
        && !HAN.matcher(said.group("english")).find()
        && MARKS.keySet().containsAll(marks(comment));
  }

  private static Set<String> marks(String comment) {
    var said = SAID.matcher(comment);
    return said.matches()
        ? Arrays.stream(said.group("marks").split(" #"))
            .filter(mark -> !mark.isBlank())
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  // The document

  private String written() throws IOException {
    var text = new StringBuilder();
    text.append(
        """
        # 数据字典 Data dictionary

        数据库中的每张表、每一列。由 `DataDictionaryTests` 根据数据库自身的注释生成，请勿手工修改：
        新增或变更列的迁移脚本同时写 `comment on`，再以 `-Ddictionary.write=true` 运行该测试。

        Every table and column of the database, written by `DataDictionaryTests` from the database's own
        comments; not to be edited by hand. A migration that adds a column says in `comment on` what it
        is, as `中文 | English`; then run that test with `-Ddictionary.write=true`.

        - 键 key: `PK` 主键的一部分 part of the primary key, `→ table` 外键 refers to that table
        - 类别 class: %s 属于个人信息；%s 任何人不可再读；字段权 the field right
          (`fields.csv`) without which it is masked or missing on screens, in the API, in searches and files
        - 金额单位为分（1/100 元） Money is in fen. 时刻为 UTC Moments are UTC, days are the store's.
        - 迁移记录表 `flyway_schema_history` 属于 Flyway，不在此列 belongs to Flyway and is left out.

        ## 各表共有的列 Columns that mean the same everywhere

        | 列 column | 含义 | meaning | 类别 class |
        |---|---|---|---|
        """
            .formatted(MARKS.get("personal"), MARKS.get("secret")));
    EVERYWHERE.forEach((name, said) ->
        text.append("| `%s` | %s |%n".formatted(name, cells(said)).replace("\r", "")));
    for (var module : byModule().entrySet()) {
      text.append("\n## ").append(module.getKey()).append('\n');
      module.getValue().forEach(table -> write(table, text));
    }
    return text.toString();
  }

  private void write(Kept table, StringBuilder text) {
    var said = SAID.matcher(table.comment() == null ? "" : table.comment());
    text.append("\n### ").append(table.name()).append("\n\n");
    if (said.matches()) {
      text.append(said.group("chinese"))
          .append("  \n")
          .append(said.group("english"))
          .append("  \n");
    }
    text.append(trail(table)).append("\n\n");
    text.append("| 列 column | 类型 type | 可空 null | 键 key | 含义 | meaning | 类别 class |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (var field : table.fields()) {
      if (!field.isByRule() || field.key()) {
        text.append(
            "| `%s` | %s%s | %s | %s | %s |\n"
                .formatted(
                    field.name(),
                    field.type(),
                    field.generated() ? "，计算列 computed" : "",
                    field.needed() ? "" : "可 yes",
                    key(field),
                    cells(field.said())));
      }
    }
    var byRule =
        table.fields().stream()
            .filter(field -> field.isByRule() && !field.key())
            .map(field -> "`" + field.name() + "`")
            .collect(Collectors.joining(", "));
    if (!byRule.isEmpty()) {
      text.append("\n另有共有列 and, as everywhere: ").append(byRule).append('\n');
    }
  }

  private static String key(Field field) {
    return Stream.of(field.key() ? "PK" : "", field.leadsTo() == null ? "" : "→ " + field.leadsTo())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// Meaning in both languages, and class.
  private static String cells(String comment) {
    var said = SAID.matcher(comment);
    return said.matches()
        ? "%s | %s | %s"
            .formatted(
                said.group("chinese"),
                said.group("english"),
                marks(comment).stream()
                    .map(mark -> MARKS.getOrDefault(mark, mark))
                    .collect(Collectors.joining("；")))
        : " | | ";
  }

  /// What the audit trail keeps of it.
  private String trail(Kept table) {
    var entity =
        factory.getMetamodel().getEntities().stream()
            .<Class<?>>map(EntityType::getJavaType)
            .filter(type -> table(type).equals(table.name()))
            .filter(TenantOwned.class::isAssignableFrom)
            .findFirst();
    if (entity.isEmpty()) {
      return "审计 audit: 不留痕 no trail.";
    }
    var log = entity.get().getAnnotation(Unaudited.class);
    return log == null
        ? "审计 audit: 每次变更留痕 every change leaves a row in the trail."
        : "审计 audit: 本身即记录 a log itself: " + log.value() + ".";
  }

  private Map<String, List<Kept>> byModule() throws IOException {
    var modules = new TreeMap<String, String>();
    for (var migration :
        new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/V*.sql")) {
      var sql =
          FileCopyUtils.copyToString(
              new InputStreamReader(migration.getInputStream(), StandardCharsets.UTF_8));
      var path = migration.getURL().getPath().split("/");
      MADE.matcher(sql)
          .results()
          .forEach(made -> modules.put(made.group(1), path[path.length - 2]));
    }
    return tables.values().stream()
        .collect(
            Collectors.groupingBy(
                table -> modules.getOrDefault(table.name(), "—"),
                TreeMap::new,
                Collectors.toList()));
  }

  private static String table(Class<?> entity) {
    var named = entity.getAnnotation(Table.class);
    if (named == null || named.name().isEmpty()) {
      return snake(entity.getSimpleName());
    }
    return named.schema().isEmpty() ? named.name() : named.schema() + "." + named.name();
  }

  private static String column(java.lang.reflect.Field field) {
    var named = field.getAnnotation(Column.class);
    return named != null && !named.name().isEmpty() ? named.name() : snake(field.getName());
  }

  private static String snake(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}

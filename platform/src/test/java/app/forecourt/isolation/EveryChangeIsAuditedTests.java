package app.forecourt.isolation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.Secret;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.tenancy.Unaudited;
import app.forecourt.testing.TestDatabase;
import app.forecourt.vocabulary.Money;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Adds, changes and removes a row of every entity of a group, and looks at the trail it leaves.
@SpringBootTest
class EveryChangeIsAuditedTests {

  /// Entities that are logs themselves. Whoever adds one gives the reason in [Unaudited].
  private static final Set<String> LOGS =
      Set.of(
          "ExportRecord",
          "LeadTouch",
          "Letter",
          "Notification",
          "StatusChange",
          "TimelineLine",
          "VehicleMovement");

  /// Tables that no entity stands for, and why the trail can do without them.
  private static final Map<String, String> WITHOUT_ENTITY =
      Map.ofEntries(
          entry("access_token", "what a client fetched for a quarter of an hour"),
          entry("audit_entry", "the trail"),
          entry("audit_seal", "its chain"),
          entry("document_counter", "counts numbers of documents, which are audited"),
          entry("figure_day", "sums of what is audited"),
          entry("figure_delta", "sums of what is audited"),
          entry("figure_month", "sums of what is audited"),
          entry("idempotency_key", "answers of the last day, to give them again"),
          entry("import_file", "what is imported, until it is"),
          entry("import_progress", "counts of what is audited"),
          entry("import_row", "what was refused, which changes nothing"),
          entry("list_layout", "how somebody likes his lists"),
          entry("recent_item", "what somebody looked at; looking changes nothing"));

  /// Changes that Hibernate's listeners do not see, and why the trail can do without them.
  private static final Map<String, String> IN_BULK =
      Map.of("ApiClientBook.noteUse", "when a client last fetched access is no change of it");

  private static final Pattern SOUNDS_SECRET =
      Pattern.compile("(?i).*(hash|secret|password|token|otp|recovery).*");

  @Autowired ApplicationContext context;
  @Autowired EntityManagerFactory factory;
  @Autowired EntityManager entities;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  void everyWriteLeavesExactlyOneRowAndARollbackNone() {
    var wrong = new ArrayList<String>();
    var audited = ofGroups().filter(entity -> !isLog(entity)).toList();
    for (var entity : audited) {
      wrong.addAll(new Trial(entity).differences());
    }
    assertThat(wrong).isEmpty();
    assertThat(audited).hasSizeGreaterThan(20);
    System.out.printf("audit: %d entities written to, 0 differences%n", audited.size());
  }

  @Test
  void onlyLogsLeaveNoTrail() {
    assertThat(ofGroups().filter(EveryChangeIsAuditedTests::isLog).map(EntityType::getName))
        .containsExactlyInAnyOrderElementsOf(LOGS);
    assertThat(ofGroups().filter(EveryChangeIsAuditedTests::isLog))
        .allSatisfy(log ->
            assertThat(log.getJavaType().getAnnotation(Unaudited.class).value()).isNotBlank());
    for (var log : ofGroups().filter(EveryChangeIsAuditedTests::isLog).toList()) {
      var trial = new Trial(log);
      trial.addAgain();
      assertThat(trial.rows()).as(log.getName()).isZero();
    }
  }

  @Test
  void everyTableHasAnEntityOrAReason() {
    var known = new TreeSet<>(WITHOUT_ENTITY.keySet());
    ofGroups().map(EveryChangeIsAuditedTests::table).forEach(known::add);
    assertThat(PlantedRows.of(new TenantId(UUID.randomUUID()), factory).tables())
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void nothingIsChangedInBulkPastTheTrail() {
    var bulk =
        context.getBeansOfType(Repository.class).values().stream()
            .map(repository -> repository.getClass().getInterfaces()[0])
            .flatMap(type ->
                Arrays.stream(type.getMethods())
                    .filter(method -> method.isAnnotationPresent(Modifying.class))
                    .map(method -> type.getSimpleName() + "." + method.getName()));
    assertThat(bulk).containsExactlyInAnyOrderElementsOf(IN_BULK.keySet());
  }

  @Test
  void whatSoundsSecretIsMarked() {
    assertThat(
            ofGroups()
                .flatMap(entity -> fields(entity.getJavaType()))
                .filter(field -> SOUNDS_SECRET.matcher(field.getName()).matches())
                .filter(field -> !field.isAnnotationPresent(Secret.class))
                .map(field -> field.getDeclaringClass().getSimpleName() + "." + field.getName()))
        .isEmpty();
  }

  /// One entity in a group of its own, in which there is one row of everything.
  private final class Trial {

    private final EntityType<?> entity;
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final PlantedRows planted = PlantedRows.of(tenant, factory);
    private final List<String> differences = new ArrayList<>();

    Trial(EntityType<?> entity) {
      this.entity = entity;
    }

    List<String> differences() {
      addAgain();
      compare("CREATED");
      // Hibernate can neither change nor remove what is immutable.
      if (!entity.getJavaType().isAnnotationPresent(Immutable.class)) {
        expectAnyChange();
        remove();
        compare("REMOVED");
      }
      return differences;
    }

    /// Takes it away past all walls and adds it again.
    void addAgain() {
      var again = detached();
      past("delete from %s where tenant_id = '%s'".formatted(table(entity), tenant));
      forget();
      write(() -> entities.persist(again));
    }

    /// Removes it, when nothing else is left that could stand in the way.
    private void remove() {
      planted.tables().stream()
          .filter(table -> !table.equals(table(entity)) && !table.startsWith("audit_"))
          .forEach(table -> past("delete from %s where tenant_id = '%s'".formatted(table, tenant)));
      forget();
      write(() -> entities.remove(found()));
    }

    long rows() {
      return CurrentTenant.call(
          tenant,
          () ->
              transaction.execute(_ ->
                  jdbc.sql("select count(*) from audit_entry where tenant_id = :tenant")
                      .param("tenant", tenant.value())
                      .query(Long.class)
                      .single()));
    }

    private void compare(String kind) {
      var left =
          CurrentTenant.call(
              tenant,
              () ->
                  transaction.execute(_ ->
                      jdbc.sql(
                              "select kind || ' ' || entity || ' ' || record_id from audit_entry where tenant_id = :tenant")
                          .param("tenant", tenant.value())
                          .query(String.class)
                          .list()));
      var wanted = List.of("%s %s %s".formatted(kind, entity.getName(), planted.id()));
      if (!wanted.equals(left)) {
        differences.add("%s %s: %s".formatted(entity.getName(), kind, left));
      }
    }

    /// Changes the first attribute that lets itself be changed, once in vain and once for good.
    private void expectAnyChange() {
      for (var field :
          fields(entity.getJavaType())
              .filter(Trial::isChangeable)
              .sorted(Comparator.comparing(field -> field.getType().isEnum()))
              .toList()) {
        try {
          forget();
          CurrentTenant.run(
              tenant,
              () ->
                  transaction.executeWithoutResult(status -> {
                    change(found(), field);
                    entities.flush();
                    status.setRollbackOnly();
                  }));
          if (rows() > 0) {
            differences.add(entity.getName() + ": a rollback leaves a row");
          }
          write(() -> change(found(), field));
          compare("CHANGED");
          return;
        } catch (DataAccessException | jakarta.persistence.PersistenceException constrained) {
          // another one, then
        }
      }
      differences.add(entity.getName() + ": nothing can be changed");
    }

    private void write(Runnable work) {
      CurrentTenant.run(tenant, () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private void forget() {
      past("delete from audit_entry where tenant_id = '%s'".formatted(tenant));
    }

    private Object found() {
      return Objects.requireNonNull(entities.find(entity.getJavaType(), planted.id()));
    }

    /// The planted one as if it were new.
    private Object detached() {
      var it =
          CurrentTenant.<Object, RuntimeException>call(
              tenant, () -> Objects.requireNonNull(transaction.execute(_ -> found())));
      set(it, field(TenantOwned.class, "stored"), false);
      set(it, field(TenantOwned.class, "version"), 0);
      fields(it.getClass())
          .filter(field -> Collection.class.isAssignableFrom(field.getType()))
          .filter(field -> field.isAnnotationPresent(jakarta.persistence.OneToMany.class))
          .forEach(field -> set(it, field, new ArrayList<>()));
      return it;
    }

    private static boolean isChangeable(Field field) {
      var column = field.getAnnotation(Column.class);
      return (column == null || column.updatable())
          && !field.isAnnotationPresent(JoinColumn.class)
          && (field.getType().isEnum()
              || Stream.of(
                      String.class,
                      int.class,
                      long.class,
                      boolean.class,
                      Money.class,
                      Instant.class,
                      LocalDate.class,
                      UUID.class)
                  .anyMatch(type -> type == field.getType()));
    }

    private static Object another(Enum<?> choice) {
      return Arrays.<Object>stream(choice.getDeclaringClass().getEnumConstants())
          .filter(other -> !other.equals(choice))
          .findFirst()
          .orElse(choice);
    }

    private static void change(Object entity, Field field) {
      set(
          entity,
          field,
          switch (get(entity, field)) {
            case String text -> text + "x";
            case Integer number -> number + 1;
            case Long number -> number + 1;
            case Boolean yes -> !yes;
            case Money money -> money.plus(Money.fen(1));
            case Instant at -> at.plusSeconds(1);
            case LocalDate day -> day.plusDays(1);
            case UUID _ -> UUID.randomUUID();
            case Enum<?> choice -> another(choice);
            default -> throw new IllegalStateException(field.toString());
          });
    }
  }

  private Stream<EntityType<?>> ofGroups() {
    return factory.getMetamodel().getEntities().stream()
        .filter(entity -> TenantOwned.class.isAssignableFrom(entity.getJavaType()))
        .<EntityType<?>>map(entity -> entity)
        .sorted((one, other) -> one.getName().compareTo(other.getName()));
  }

  private static boolean isLog(EntityType<?> entity) {
    return entity.getJavaType().isAnnotationPresent(Unaudited.class);
  }

  private static String table(EntityType<?> entity) {
    var named = entity.getJavaType().getAnnotation(Table.class);
    return named != null && !named.name().isEmpty()
        ? named.name()
        : entity
            .getJavaType()
            .getSimpleName()
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
            .toLowerCase(Locale.ROOT);
  }

  /// Past walls and foreign keys.
  private static void past(String sql) {
    TestDatabase.asSuperuser("set session_replication_role = replica; " + sql);
  }

  private static Stream<Field> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()));
  }

  private static Field field(Class<?> type, String name) {
    try {
      return type.getDeclaredField(name);
    } catch (NoSuchFieldException renamed) {
      throw new IllegalStateException(renamed);
    }
  }

  private static @Nullable Object get(Object entity, Field field) {
    try {
      field.setAccessible(true);
      return field.get(entity);
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(hidden);
    }
  }

  private static void set(Object entity, Field field, Object value) {
    try {
      field.setAccessible(true);
      field.set(entity, value);
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(hidden);
    }
  }
}

package app.forecourt.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.testing.TestDatabase;
import app.forecourt.testing.Walls;
import app.forecourt.testing.WallsCatalogue;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Refusal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks every method of every repository, as one group, for what belongs to another.
@SpringBootTest
class RepositoryIsolationTests {

  @Autowired ApplicationContext context;
  @Autowired EntityManagerFactory factory;
  @Autowired EntityManager entities;
  @Autowired PlatformTransactionManager transactions;

  private final TenantId owner = new TenantId(UUID.randomUUID());
  private final TenantId neighbour = new TenantId(UUID.randomUUID());
  private PlantedRows planted;

  @BeforeEach
  void plant() {
    planted = PlantedRows.of(owner, factory);
  }

  @Test
  void everyTableStandsBehindItsWalls() {
    assertThat(WallsCatalogue.inspect(TestDatabase.url(), ControlTables.ALL).breaches()).isEmpty();
    assertThat(WallsCatalogue.mappings(factory)).isEmpty();
    assertThat(WallsCatalogue.leaks(TestDatabase.url())).isEmpty();
  }

  @Test
  void noRepositoryTellsCountsOrChangesWhatIsTheNeighbours() {
    var before = planted.read();
    var asked = questions(_ -> true);
    assertThat(asked.leaks()).isEmpty();
    assertThat(planted.read()).isEqualTo(before);
    System.out.printf(
        "isolation: %d tables, %d repositories, %d operations, %d differences%n",
        planted.tables().size(), asked.repositories(), asked.operations(), asked.leaks().size());
  }

  @Test
  void withoutHibernatesFilterRowLevelSecurityHolds() {
    var before = planted.read();
    var asked = Walls.withoutFilter(() -> questions(RepositoryIsolationTests::reads));
    assertThat(asked.leaks()).isEmpty();
    assertThat(planted.read()).isEqualTo(before);
    System.out.printf(
        "isolation without the filter: %d operations, %d differences%n",
        asked.operations(), asked.leaks().size());
  }

  @Test
  void withoutRowLevelSecurityHibernatesFilterHolds() {
    var before = planted.read();
    var asked =
        Walls.withoutRowSecurity(
            () -> questions(RepositoryIsolationTests::reads),
            planted.tables().toArray(String[]::new));
    assertThat(asked.leaks()).isEmpty();
    assertThat(planted.read()).isEqualTo(before);
    System.out.printf(
        "isolation without row-level security: %d operations, %d differences%n",
        asked.operations(), asked.leaks().size());
  }

  private record Asked(int repositories, int operations, List<String> leaks) {}

  private Asked questions(java.util.function.Predicate<Method> wanted) {
    var leaks = new ArrayList<String>();
    var operations = 0;
    var repositories = 0;
    for (var repository : context.getBeansOfType(Repository.class).values()) {
      var type = type(repository);
      var entity = entity(type);
      if (!TenantOwned.class.isAssignableFrom(entity)) {
        continue;
      }
      repositories++;
      for (var method : methods(type).filter(wanted).toList()) {
        operations++;
        ask(repository, type, entity, method)
            .ifPresent(leak -> leaks.add(type.getSimpleName() + "." + method.getName() + leak));
      }
    }
    return new Asked(repositories, operations, leaks);
  }

  /// What comes back if the neighbour asks with the owner's ids and values; empty if nothing does.
  private Optional<String> ask(Object repository, Class<?> type, Class<?> entity, Method method) {
    var arguments =
        Arrays.stream(method.getGenericParameterTypes())
            .map(parameter -> argument(parameter, entity, type))
            .toArray();
    try {
      var answer =
          CurrentTenant.<@Nullable Object, RuntimeException>call(
              neighbour,
              () ->
                  new TransactionTemplate(transactions)
                      .execute(_ -> {
                        var told = invoke(repository, method, arguments);
                        return told instanceof Stream<?> stream ? stream.toList() : told;
                      }));
      return reads(method) && !isNothing(answer)
          ? Optional.of(" tells " + answer)
          : Optional.empty();
    } catch (Refusal refused) {
      return Optional.empty();
    } catch (RuntimeException failed) {
      // A change of somebody else's row is refused one way or another; the rows are compared.
      return reads(method) ? Optional.of(" fails with " + failed) : Optional.empty();
    }
  }

  private static @Nullable Object invoke(Object repository, Method method, Object[] arguments) {
    try {
      method.setAccessible(true);
      return method.invoke(repository, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(thrown);
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(hidden);
    }
  }

  private static boolean reads(Method method) {
    return !method.getName().matches("(save|delete|remove|insert|update|flush).*");
  }

  private static boolean isNothing(@Nullable Object answer) {
    return switch (answer) {
      case null -> true;
      case Optional<?> found -> found.isEmpty();
      case Collection<?> rows -> rows.isEmpty();
      case Map<?, ?> rows -> rows.isEmpty();
      case Iterable<?> rows -> !rows.iterator().hasNext();
      case Boolean exists -> !exists;
      case Number count -> count.longValue() == 0;
      default -> false;
    };
  }

  private @Nullable Object argument(Type wanted, Class<?> entity, Class<?> repository) {
    if (wanted instanceof ParameterizedType generic) {
      var raw = (Class<?>) generic.getRawType();
      var element = argument(generic.getActualTypeArguments()[0], entity, repository);
      return Set.class.isAssignableFrom(raw)
          ? element == null ? Set.of() : Set.of(element)
          : element == null ? List.of() : List.of(element);
    }
    if (!(wanted instanceof Class<?> type)) {
      return wanted instanceof java.lang.reflect.WildcardType wildcard
          ? argument(wildcard.getUpperBounds()[0], entity, repository)
          : argument(variable(wanted, entity), entity, repository);
    }
    if (TenantOwned.class.isAssignableFrom(type)) {
      return CurrentTenant.<@Nullable Object, RuntimeException>call(
          owner, () -> entities.find(entity, planted.id()));
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isRecord() && type.getRecordComponents().length == 1) {
      return ofOne(type);
    }
    return switch (type.getName()) {
      case "java.util.UUID" -> planted.id();
      case "java.lang.String", "java.lang.CharSequence" -> PlantedRows.TEXT;
      case "java.time.LocalDate" -> LocalDate.of(2026, 11, 1);
      case "java.time.Instant" -> Instant.parse("2026-11-01T08:00:00Z");
      case "int", "java.lang.Integer" -> 1;
      case "long", "java.lang.Long" -> 1L;
      case "boolean", "java.lang.Boolean" -> false;
      case "org.springframework.data.domain.Pageable" -> Pageable.unpaged();
      case "org.springframework.data.domain.Sort" -> Sort.unsorted();
      case "org.springframework.data.domain.Limit" -> org.springframework.data.domain.Limit.of(10);
      case "java.lang.Object" -> planted.id();
      default ->
          throw new IllegalStateException(
              "no value for a %s of %s".formatted(type.getName(), repository.getSimpleName()));
    };
  }

  private Object ofOne(Class<?> type) {
    if (type == Money.class) {
      return Money.fen(1);
    }
    if (type == Phone.class) {
      return Phone.of(PlantedRows.PHONE);
    }
    var component = type.getRecordComponents()[0].getType();
    try {
      var constructor = type.getDeclaredConstructor(component);
      constructor.setAccessible(true);
      return constructor.newInstance(
          component == UUID.class
              ? planted.id()
              : type.getSimpleName().equals("Vin") ? PlantedRows.VIN : PlantedRows.TEXT);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Type variable(Type wanted, Class<?> entity) {
    return wanted.getTypeName().equals("ID") ? UUID.class : entity;
  }

  private static Class<?> type(Object repository) {
    return Arrays.stream(repository.getClass().getInterfaces())
        .filter(Repository.class::isAssignableFrom)
        .findFirst()
        .orElseThrow();
  }

  private static Class<?> entity(Class<?> repository) {
    return java.util.Objects.requireNonNull(
        org.springframework.core.ResolvableType.forClass(Repository.class, repository)
            .getGeneric(0)
            .resolve());
  }

  private static Stream<Method> methods(Class<?> repository) {
    return Arrays.stream(repository.getMethods())
        .filter(method -> !method.isDefault() && !method.isSynthetic() && !method.isBridge());
  }
}

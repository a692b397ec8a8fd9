package app.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.TestDatabase;
import app.forecourt.testing.Walls;
import app.forecourt.testing.WallsCatalogue;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Three walls stand around a group's rows. Each is taken down in turn; the other two hold.
@TestbedTest
class WallTests {

  private static final String KEY =
      "foreign key (tenant_id, garage_id) references garage (tenant_id, id)";

  private final TenantId ours = new TenantId(TimeOrderedId.next());
  private final TenantId theirs = new TenantId(TimeOrderedId.next());

  @Autowired GarageDesk desk;
  @Autowired Garages garages;
  @Autowired JdbcClient jdbc;
  @Autowired EntityManagerFactory entities;
  @Autowired PlatformTransactionManager transactions;

  private UUID ourGarage;
  private UUID theirGarage;

  @BeforeEach
  void bothGroupsHaveAGarage() {
    ourGarage = CurrentTenant.call(ours, () -> desk.open("North", "川A·00001"));
    theirGarage = CurrentTenant.call(theirs, () -> desk.open("South", "川B·00002"));
  }

  @Test
  void standingTheyShowAGroupItsOwnRowsOnly() {
    assertThat(everyWayToAsk()).containsOnly("North", "川A·00001");
  }

  @Test
  void showNobodyAnything() {
    assertThat(desk.names()).isEmpty();
    assertThat(desk.namesBySql()).isEmpty();
    assertThat(Walls.withoutFilter(desk::names)).isEmpty();
    assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> desk.open("Nowhere"));
  }

  @Test
  void withoutTheFilterTheOtherTwoHold() {
    assertThat(Walls.withoutFilter(this::everyWayToAsk)).containsOnly("North", "川A·00001");
    assertThat(theForeignKeyLetsUsReachTheirGarage()).isFalse();
  }

  @Test
  void withoutRowSecurityTheOtherTwoHold() {
    var seen =
        Walls.withoutRowSecurity(
            () -> {
              assertThat(theForeignKeyLetsUsReachTheirGarage()).isFalse();
              return bound(() ->
                  Stream.of(
                          desk.names(),
                          desk.plates(),
                          desk.platesIn(ourGarage),
                          desk.platesIn(theirGarage))
                      .flatMap(List::stream)
                      .toList());
            },
            "garage",
            "car");
    assertThat(seen).containsOnly("North", "川A·00001");
  }

  @Test
  void withoutTheKeyTheOtherTwoHold() {
    var reached =
        Walls.withoutKey(
            this::theForeignKeyLetsUsReachTheirGarage, "car", "car_stands_in_garage", KEY);
    assertThat(reached).describedAs("our car stands in their garage").isTrue();
    assertThat(everyWayToAsk()).doesNotContain("South", "川B·00002");
    assertThat(Walls.withoutFilter(this::everyWayToAsk)).doesNotContain("South", "川B·00002");
  }

  @Test
  void provesThatTheSwitchesReallyTakeAWallDown() {
    var seen =
        Walls.withoutRowSecurity(
            () -> Walls.withoutFilter(() -> bound(() -> desk.names())), "garage", "car");
    assertThat(seen).contains("North", "South");
  }

  @Test
  void anotherGroupsRowIsAnUnknownOneAlsoWhenItIsChanged() {
    bound(() -> {
      assertThat(garages.findById(theirGarage)).isEmpty();
      var changed =
          new TransactionTemplate(transactions)
              .<Integer>execute(_ ->
                  jdbc.sql("update garage set name = 'Ours' where id = :id")
                      .param("id", theirGarage)
                      .update());
      assertThat(changed).isZero();
      return true;
    });
    assertThat(CurrentTenant.call(theirs, desk::names)).containsExactly("South");
  }

  @Test
  void answerTwoThousandTasksOfFortyGroupsOnAPoolOfEightWithoutOneMistake() throws Exception {
    var groups = IntStream.range(0, 40).mapToObj(_ -> new TenantId(TimeOrderedId.next())).toList();
    groups.forEach(group ->
        CurrentTenant.run(group, () -> desk.open("garage of " + group, "car of " + group)));
    var tasks = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < 2000; i++) {
      var group = groups.get(i % groups.size());
      var kind = i / groups.size() % 4;
      tasks.add(() -> CurrentTenant.call(group, () -> rightAnswer(kind, group)));
    }
    Collections.shuffle(tasks, new java.util.Random(20260101));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var wrong = 0;
      for (Future<Boolean> answer : threads.invokeAll(tasks)) {
        wrong += answer.get() ? 0 : 1;
      }
      System.out.println("2000 tasks of 40 groups on a pool of 8: " + wrong + " wrong answers");
      assertThat(wrong).isZero();
    }
  }

  @Test
  void standAroundEveryTable() {
    var report = WallsCatalogue.inspect(TestDatabase.url(), WallsCatalogue.CONTROL_TABLES);
    assertThat(report.breaches()).isEmpty();
    assertThat(report.tables()).contains("garage", "car");
  }

  @Test
  void showEachGroupAsManyRowsAsItHas() {
    assertThat(WallsCatalogue.leaks(TestDatabase.url())).isEmpty();
  }

  @Test
  void areInEveryMapping() {
    assertThat(WallsCatalogue.mappings(entities)).isEmpty();
  }

  @Test
  void aTableWithoutWallsIsFound() {
    TestDatabase.asSuperuser(
        """
        create table shed (id uuid primary key, tenant_id uuid, garage_id uuid unique);
        create view inside_shed as select * from shed;
        """);
    try {
      assertThat(
              WallsCatalogue.inspect(TestDatabase.url(), WallsCatalogue.CONTROL_TABLES).breaches())
          .anySatisfy(breach -> assertThat(breach).contains("shed").contains("row-level security"))
          .anySatisfy(breach -> assertThat(breach).contains("shed").contains("policy"))
          .anySatisfy(breach -> assertThat(breach).contains("shed_pkey").contains("tenant_id"))
          .anySatisfy(breach -> assertThat(breach).contains("shed_garage_id_key"))
          .anySatisfy(breach -> assertThat(breach).contains("inside_shed"));
    } finally {
      TestDatabase.asSuperuser("drop view inside_shed; drop table shed");
    }
  }

  private boolean rightAnswer(int kind, TenantId group) {
    return switch (kind) {
      case 0 -> desk.names().equals(List.of("garage of " + group));
      case 1 -> desk.namesBySql().equals(List.of("garage of " + group));
      case 2 -> desk.plates().equals(List.of("car of " + group));
      default -> garages.count() == 1;
    };
  }

  private List<String> everyWayToAsk() {
    return bound(() ->
        Stream.of(
                desk.names(),
                desk.plates(),
                desk.namesBySql(),
                desk.platesIn(ourGarage),
                desk.platesIn(theirGarage))
            .flatMap(List::stream)
            .toList());
  }

  /// Puts a car of ours into their garage, as the superuser whom no policy stops.
  private boolean theForeignKeyLetsUsReachTheirGarage() {
    try {
      TestDatabase.asSuperuser(
          "insert into car (id, tenant_id, version, created_at, updated_at, garage_id, plate)"
              + " values ('%s', '%s', 0, now(), now(), '%s', 'smuggled')"
                  .formatted(TimeOrderedId.next(), ours, theirGarage));
      return true;
    } catch (IllegalStateException refused) {
      assertThat(refused).hasMessageContaining("car_stands_in_garage");
      return false;
    }
  }

  private <R> R bound(java.util.function.Supplier<R> work) {
    return CurrentTenant.call(ours, work::get);
  }
}

package app.forecourt.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.identity.Accounts;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.Role;
import app.forecourt.plans.LimitReached;
import app.forecourt.registry.Founder;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.FieldUnreadable;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@AsTenant
@SpringBootTest
class OrganizationDeskTests {

  @Autowired OrganizationDesk desk;
  @Autowired Permissions permissions;
  @Autowired DocumentNumbers numbers;
  @Autowired Names names;
  @Autowired TestOrganization organization;
  @Autowired EntityManager entities;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired TenantRegistry registry;
  @Autowired FoundTheOrganization founding;
  @Autowired MembersDesk members;
  @Autowired Accounts accounts;

  @Test
  void showsEachRoleWhatIsInItsSight() {
    var consultant = organization.employee(Role.SALES_CONSULTANT);
    assertThat(organization.as(Role.GROUP_ADMIN, () -> desk.stores()))
        .extracting(StoreRow::code)
        .containsExactly("CD-A", "GY-B", "MY-A");
    assertThat(organization.as(Role.REGION_MANAGER, () -> desk.stores()))
        .extracting(StoreRow::code)
        .containsExactly("CD-A", "MY-A");
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          assertThat(desk.stores()).extracting(StoreRow::code).containsExactly("CD-A");
          assertThat(desk.employee(consultant).team()).isEqualTo(organization.team());
          assertThatExceptionOfType(NoSuchStore.class)
              .isThrownBy(() -> desk.store(organization.farStore()));
          assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> desk.addRegion("华东"));
        });
  }

  @Test
  void lookingAtAnothersEmployeeIsLikeLookingAtNobody() {
    var far = organization.member(Role.FINANCE, organization.farStore());
    organization.as(
        Role.SALES_CONSULTANT,
        () ->
            assertThatExceptionOfType(NoSuchEmployee.class)
                .isThrownBy(() -> desk.employee(new EmployeeId(far.employee()))));
  }

  @Test
  void movingATeamMovesWhatItsMembersSee() {
    var manager = organization.member(Role.SALES_MANAGER);
    var consultant = organization.employee(Role.SALES_CONSULTANT);
    organization.as(
        Role.SALES_MANAGER,
        () ->
            assertThat(permissions.sight(Action.ORDER, Verb.WRITE))
                .isEqualTo(
                    new Sight(
                        Set.of(organization.store()),
                        Set.of(new EmployeeId(manager.employee()), consultant))));

    organization.as(
        Role.GROUP_ADMIN, () -> desk.moveTeam(organization.team(), organization.farStore()));

    var now = organization.again(manager);
    CurrentMember.run(
        now,
        () -> {
          assertThat(permissions.sight(Action.ORDER, Verb.WRITE).stores())
              .containsExactly(organization.farStore());
          assertThat(permissions.sight(Action.ORDER, Verb.WRITE).owners())
              .containsExactlyInAnyOrder(new EmployeeId(manager.employee()), consultant);
          assertThatExceptionOfType(NotPermitted.class)
              .isThrownBy(() ->
                  permissions.require(Action.ORDER, Verb.WRITE, organization.store(), consultant));
        });
  }

  @Test
  void refusesASecondStoreOfTheSameCodeAndOneTooMany() {
    organization.as(
        Role.GROUP_ADMIN,
        () -> {
          assertThatExceptionOfType(StoreCodeTaken.class)
              .isThrownBy(() -> desk.addStore(named("CDA")));
          assertThatExceptionOfType(FieldUnreadable.class)
              .isThrownBy(() -> desk.addStore(named("cd a")));
          IntStream.range(3, 30).forEach(number -> desk.addStore(named("N" + (10 + number))));
          assertThatExceptionOfType(LimitReached.class)
              .isThrownBy(() -> desk.addStore(named("N99")));
        });
  }

  @Test
  void asksForTheTreeOfTwoThousandNoMoreOftenThanForASmallOne() {
    organization.member(Role.GROUP_ADMIN);
    var small = statements(() -> organization.as(Role.GROUP_ADMIN, () -> desk.tree()));
    transaction.executeWithoutResult(_ ->
        jdbc.sql(
                """
                insert into employee (id, tenant_id, version, created_at, updated_at, name,
                  store_id, position, active)
                select uuidv7(), :tenant, 0, now(), now(), '员工' || n, :store, '销售顾问', true
                from generate_series(1, 2000) n\
                """)
            .param("tenant", CurrentTenant.require().value())
            .param("store", organization.store().value())
            .update());
    var large =
        statements(() -> {
          var tree = organization.as(Role.GROUP_ADMIN, () -> desk.tree());
          assertThat(tree.headcount()).isGreaterThanOrEqualTo(2000);
        });
    assertThat(large).isLessThanOrEqualTo(small).isLessThan(10);
    var start = System.nanoTime();
    organization.as(Role.GROUP_ADMIN, () -> desk.tree());
    System.out.printf(
        "tree of 2,000 employees: %d statements, %.1f ms%n",
        large, (System.nanoTime() - start) / 1e6);
    assertThat(plan("select id from employee where tenant_id = :tenant and active"))
        .contains("Index")
        .doesNotContain("Seq Scan");
  }

  /// How often the present thread asks the database; others may ask meanwhile, so the least counts.
  private long statements(Runnable work) {
    var statistics =
        entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    return LongStream.range(0, 5)
        .map(_ -> {
          var before = statistics.getPrepareStatementCount();
          work.run();
          return statistics.getPrepareStatementCount() - before;
        })
        .min()
        .orElseThrow();
  }

  private String plan(String question) {
    return transaction.execute(_ -> {
      jdbc.sql("set local enable_seqscan = off").update();
      return String.join(
          "\n",
          jdbc.sql("explain " + question)
              .param("tenant", CurrentTenant.require().value())
              .query(String.class)
              .list());
    });
  }

  @Test
  void numbersDocumentsWithoutAGapAlsoAfterARollback(TenantId tenant) throws Exception {
    var store = organization.store();
    var taken = new ConcurrentSkipListSet<String>();
    try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
      var orders =
          IntStream.range(0, 60)
              .mapToObj(order ->
                  desks.submit(() -> CurrentTenant.call(tenant, () -> take(store, order, taken))))
              .toList();
      for (var order : orders) {
        order.get();
      }
    }
    assertThat(taken).hasSize(45);
    assertThat(taken.first()).matches("SO-CDA-\\d{4}-0001");
    assertThat(taken.last()).endsWith("-0045");
    assertThat(new TreeSet<>(taken.stream().map(number -> number.substring(0, 11)).toList()))
        .hasSize(1);
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> numbers.next(store, "SO"));
  }

  @Test
  void letsEntitiesOfOtherModulesJoinTheirOwner() {
    organization.member(Role.SALES_CONSULTANT);
    assertThat(
            entities
                .createQuery(
                    "select m.name from Team t join Employee m on m.team = t.id left join Employee l on l.id = t.manager where t.store = :store",
                    String.class)
                .setParameter("store", organization.store())
                .getResultList())
        .containsExactly("SALES_CONSULTANT");
    assertThat(names.stores(List.of(organization.store())))
        .containsEntry(organization.store(), "成都锦驰");
    assertThat(names.employee(new EmployeeId(TimeOrderedId.next()))).isEmpty();
  }

  @Test
  void foundsAGroupOnce() {
    organization.store(); // makes the group known
    var account = accounts.signUp(TimeOrderedId.next() + "@example.com", "王总", "long enough 1");
    var group = registry.current();
    founding.provision(
        group, new Founder(account.value(), "王总", Locale.ENGLISH, List.of("旗舰店", "二店")));
    assertThat(organization.as(Role.GROUP_ADMIN, () -> desk.stores()))
        .extracting(StoreRow::name)
        .contains("旗舰店", "二店");
    assertThat(organization.as(Role.GROUP_ADMIN, () -> desk.regions()))
        .extracting(RegionRow::name)
        .contains("Headquarters region");
    assertThat(organization.as(Role.GROUP_ADMIN, () -> members.members()))
        .filteredOn(member -> member.account().equals(account.value()))
        .singleElement()
        .satisfies(founder ->
            assertThat(founder.roles())
                .extracting(role -> role.role())
                .containsExactly(Role.GROUP_ADMIN));
  }

  @Test
  void isInvisibleToTheNeighbour() throws Exception {
    var store = organization.store();
    organization.employee(Role.SALES_CONSULTANT);
    var neighbour = new TenantId(TimeOrderedId.next());
    try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
      elsewhere
          .submit(() ->
              CurrentTenant.run(
                  neighbour,
                  () ->
                      organization.as(
                          Role.GROUP_ADMIN,
                          () -> {
                            assertThatExceptionOfType(NoSuchStore.class)
                                .isThrownBy(() -> desk.store(store));
                            assertThat(desk.stores()).hasSize(3);
                            assertThat(desk.employees(null)).hasSize(1);
                          })))
          .get();
    }
  }

  private boolean take(StoreId store, int order, ConcurrentSkipListSet<String> taken) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          var number = numbers.next(store, "SO");
          if (order % 4 == 0) {
            status.setRollbackOnly();
            return false;
          }
          return taken.add(number);
        }));
  }

  private NewStore named(String code) {
    return new NewStore(code, "新店 " + code, List.of("奥迪"), "成都", organization.region());
  }
}

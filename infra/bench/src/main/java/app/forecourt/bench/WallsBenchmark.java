package app.forecourt.bench;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.FilterSwitch;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What each wall costs in processor time, and all of them: the same work by bare SQL and by
/// Hibernate, without walls, with the statement's own predicate, and with row-level security and
/// the group set for the transaction on top.
///
/// Each round does all variants one after the other, so that what disturbs the machine disturbs
/// all; the middle of the rounds counts.
final class WallsBenchmark implements Benchmark {

  private static final int GROUPS = 20;
  private static final int ROWS = 2_000;
  private static final int CALLS = 2_000;
  private static final int ROUNDS = 7;
  private static final double MOST = 1.2;

  private final List<UUID> ids = new ArrayList<>();
  private final UUID store = UUID.randomUUID();
  private final TenantId tenant = new TenantId(UUID.randomUUID());

  private final EntityManager entities = Node.bean(EntityManager.class);
  private final JdbcClient jdbc = Node.bean(JdbcClient.class);
  private final TransactionTemplate transaction = Node.bean(TransactionTemplate.class);

  @Override
  public String name() {
    return "walls";
  }

  @Override
  public boolean run() {
    plant();
    var isMet = true;
    System.out.println("CPU ms of application and database per transaction");
    System.out.printf(
        "%-12s%12s%12s%12s%12s%12s%12s%10s%n",
        "", "SQL", "+predicate", "+security", "Hibernate", "+predicate", "+security", "all walls");
    for (var work : Work.values()) {
      isMet &= compared(work);
    }
    return isMet;
  }

  private enum Work {
    POINT("point read"),
    LIST("list of 50"),
    INSERT("insert");

    private final String said;

    Work(String said) {
      this.said = said;
    }
  }

  /// How the work is done, and which walls stand.
  private enum Way {
    SQL,
    SQL_PREDICATE,
    SQL_SECURITY,
    HIBERNATE,
    HIBERNATE_PREDICATE,
    HIBERNATE_SECURITY
  }

  private boolean compared(Work work) {
    var spent = new EnumMap<Way, List<Double>>(Way.class);
    for (var round = 0; round < ROUNDS; round++) {
      for (var way : Way.values()) {
        spent.computeIfAbsent(way, _ -> new ArrayList<>()).add(spent(work, way));
      }
    }
    var middle = new EnumMap<Way, Double>(Way.class);
    spent.forEach(
        (way, rounds) -> middle.put(way, rounds.stream().sorted().toList().get(ROUNDS / 2)));
    var ratio =
        middle.getOrDefault(Way.HIBERNATE_SECURITY, 0.0) / middle.getOrDefault(Way.HIBERNATE, 1.0);
    System.out.printf("%-12s", work.said);
    middle.values().forEach(ms -> System.out.printf("%12.3f", ms));
    System.out.printf("%9.2f×%s%n", ratio, ratio <= MOST ? "" : " MISSED");
    return ratio <= MOST;
  }

  private double spent(Work work, Way way) {
    var isSecured = way == Way.SQL_SECURITY || way == Way.HIBERNATE_SECURITY;
    TestDatabase.asSuperuser(
        "alter table walled_row %s row level security".formatted(isSecured ? "enable" : "disable"));
    var meter = Node.meter();
    IntConsumer call = call(work, way);
    Runnable all =
        () -> {
          for (var number = 0; number < CALLS; number++) {
            call.accept(number);
          }
        };
    var before = meter.now();
    switch (way) {
      // Nobody's group is set where none is bound, and Hibernate adds none.
      case SQL, SQL_PREDICATE -> all.run();
      case HIBERNATE ->
          FilterSwitch.off(() -> {
            all.run();
            return null;
          });
      case HIBERNATE_PREDICATE, SQL_SECURITY, HIBERNATE_SECURITY -> CurrentTenant.run(tenant, all);
    }
    return meter.now().since(before).per(CALLS).both();
  }

  private IntConsumer call(Work work, Way way) {
    var isHibernate = way.name().startsWith("HIBERNATE");
    return switch (work) {
      case POINT -> isHibernate ? this::find : number -> select(number, way);
      case LIST -> isHibernate ? this::list : number -> selectList(way);
      case INSERT -> isHibernate ? this::persist : number -> insert(number);
    };
  }

  private void find(int number) {
    transaction.executeWithoutResult(
        _ -> entities.find(WalledRow.class, ids.get(number * 7 % ids.size())).weight());
  }

  private void list(int number) {
    transaction.executeWithoutResult(_ ->
        entities
            .createQuery(
                "from WalledRow r where r.store = :store order by r.id desc", WalledRow.class)
            .setParameter("store", store)
            .setMaxResults(50)
            .getResultList());
  }

  private void persist(int number) {
    transaction.executeWithoutResult(
        _ -> entities.persist(new WalledRow(number, UUID.randomUUID())));
  }

  private void select(int number, Way way) {
    transaction.executeWithoutResult(_ ->
        jdbc.sql("select * from walled_row where id = :id" + predicate(way))
            .params(parameters(way, "id", ids.get(number * 7 % ids.size())))
            .query()
            .listOfRows());
  }

  private void selectList(Way way) {
    transaction.executeWithoutResult(_ ->
        jdbc.sql(
                "select * from walled_row where store_id = :store%s order by id desc limit 50"
                    .formatted(predicate(way)))
            .params(parameters(way, "store", store))
            .query()
            .listOfRows());
  }

  private static String predicate(Way way) {
    return way == Way.SQL ? "" : " and tenant_id = :tenant";
  }

  private Map<String, Object> parameters(Way way, String name, UUID value) {
    return way == Way.SQL ? Map.of(name, value) : Map.of(name, value, "tenant", tenant.value());
  }

  private void insert(int number) {
    transaction.executeWithoutResult(_ ->
        jdbc.sql(
                """
                insert into walled_row (id, tenant_id, version, created_at, updated_at, name, phone,
                  city, status, store_id, amount_fen)
                values (gen_random_uuid(), :tenant, 0, now(), now(), :name, '+8613800000000', '成都',
                  'OPEN', :store, :number)\
                """)
            .param("tenant", tenant.value())
            .param("name", "客户" + number)
            .param("store", UUID.randomUUID())
            .param("number", number)
            .update());
  }

  private void plant() {
    TestDatabase.asSuperuser(
        """
        create table walled_row (
          id uuid not null,
          tenant_id uuid not null,
          version int not null,
          created_at timestamptz not null,
          created_by uuid,
          updated_at timestamptz not null,
          updated_by uuid,
          name text not null,
          phone text not null,
          city text not null,
          status text not null,
          store_id uuid not null,
          amount_fen bigint not null,
          primary key (tenant_id, id));
        create index on walled_row (id);
        create index on walled_row (store_id, id);
        create index on walled_row (tenant_id, store_id, id);
        alter table walled_row owner to forecourt_owner;
        grant select, insert, update, delete on walled_row to forecourt_app;
        call public.wall('walled_row')\
        """);
    for (var group = 0; group < GROUPS; group++) {
      var whose = group == 0 ? tenant : new TenantId(UUID.randomUUID());
      var where = group == 0 ? store : UUID.randomUUID();
      CurrentTenant.run(
          whose,
          () ->
              transaction.executeWithoutResult(_ -> {
                for (var number = 0; number < ROWS; number++) {
                  var row = new WalledRow(number, where);
                  entities.persist(row);
                  if (whose.equals(tenant)) {
                    ids.add(row.getId());
                  }
                }
              }));
    }
    Planted.analyzed();
  }
}

package app.forecourt.bench;

import app.forecourt.local.Port;
import app.forecourt.tenancy.TenantId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What people do all day, over REST at a node as it is deployed, in a group of 20,000 customers,
/// 100,000 opportunities and 20,000 orders. Somebody who works writes, headquarters reads.
final class CrmBenchmark implements Benchmark {

  private static final int CUSTOMERS = 20_000;
  private static final int CALLS = 500;
  private static final int SIGN_INS = 40;

  /// Until then the compiler is busier than what it compiles: nodes run for weeks.
  private static final int ROUNDS_BEFORE = 2;

  private final List<Group> groups = new ArrayList<>();

  /// Where somebody works.
  private record Group(String store, String trim, long price) {}

  private record Written(String id, String version) {}

  @Override
  public String name() {
    return "crm";
  }

  @Override
  public boolean run() throws SQLException {
    var installation = Installation.get();
    var people = People.of(CUSTOMERS);
    plant(installation, people);
    var director = installation.caller("GROUP_ADMIN", Port.NODE);
    var consultant = installation.caller("SALES_CONSULTANT", Port.NODE);
    groups.add(workplace(consultant));
    var isMet = true;
    for (var round = 0; round <= ROUNDS_BEFORE; round++) {
      var isLast = round == ROUNDS_BEFORE;
      if (isLast) {
        System.out.println(Measured.heading());
      }
      for (var clients : List.of(1, 8)) {
        var met = round(installation, director, consultant, people, clients, isLast);
        isMet &= met || !isLast;
      }
    }
    return isMet & signIn(installation);
  }

  private boolean round(
      Installation installation,
      Caller director,
      Caller consultant,
      List<People.Person> people,
      int clients,
      boolean isLast) {
    var meter = installation.meter("node-1");
    var at = groups.getFirst();
    var isMet = true;
    var customers = new Written[CALLS * 2];
    var opportunities = new Written[CALLS * 2];

    isMet &=
        measured(
            "customer create",
            clients,
            meter,
            4,
            isLast,
            call ->
                customers[call] =
                    written(
                        consultant.post(
                            "/api/v1/customers",
                            """
                            {"kind":"PERSON","name":"测试%s","phone":"%s","store":"%s","source":"展厅","consent":true}\
                            """
                                .formatted(people.get(call).name(), fresh(), at.store()))));
    isMet &=
        measured(
            "opportunity create",
            clients,
            meter,
            4,
            isLast,
            call ->
                opportunities[call] =
                    written(
                        consultant.post(
                            "/api/v1/opportunities",
                            """
                            {"customer":"%s","store":"%s","interest":"A4L","value":30000000}\
                            """
                                .formatted(customers[call].id(), at.store()))));
    isMet &=
        measured(
            "opportunity advance",
            clients,
            meter,
            4,
            isLast,
            call ->
                consultant.post(
                    "/api/v1/opportunities/" + opportunities[call].id() + "/advance",
                    "{\"stage\":\"NEEDS\"}",
                    ifMatch(opportunities[call])));
    isMet &=
        measured(
            "order with 3 lines, create and confirm",
            clients,
            meter,
            15,
            isLast,
            call -> order(consultant, at, customers[call].id()));
    isMet &=
        measured(
            "newest 50 of 100,000 opportunities",
            clients,
            meter,
            3,
            isLast,
            _ -> director.get("/api/v1/opportunities?limit=50"));
    isMet &=
        measured(
            "customers by part of the name, 20,000",
            clients,
            meter,
            5,
            isLast,
            call ->
                director.get(
                    "/api/v1/customers/search?text="
                        + URLEncoder.encode(
                            people.get(call * 17 % CUSTOMERS).name().substring(0, 2),
                            StandardCharsets.UTF_8)));
    isMet &=
        measured(
            "sum by month and consultant",
            clients,
            meter,
            8,
            isLast,
            _ -> director.get("/api/v1/reports/people?kpi=OPPORTUNITIES&period=2026"));
    return isMet;
  }

  private static boolean measured(
      String what, int clients, Cpu.Meter meter, double goal, boolean isLast, IntConsumer work) {
    var measured = Measured.of(what, clients, CALLS, meter, work);
    if (isLast) {
      System.out.println(measured.line(goal));
    }
    return measured.cpu().both() <= goal;
  }

  private static void order(Caller consultant, Group at, String customer) {
    var drafted =
        written(
            consultant.post(
                "/api/v1/orders",
                """
                {"customer":"%s","store":"%s","trim":"%s","colour":"白","price":%d,
                 "channel":"SHOWROOM","lines":[
                   {"kind":"ACCESSORY","text":"脚垫","amount":60000},
                   {"kind":"INSURANCE","text":"交强险","amount":95000},
                   {"kind":"PLATE_SERVICE","text":"上牌","amount":80000}]}\
                """
                    .formatted(customer, at.store(), at.trim(), at.price())));
    var path = "/api/v1/orders/" + drafted.id();
    consultant.post(path + "/submit", "", ifMatch(drafted));
    consultant.post(
        path + "/deposit",
        "{\"amount\":500000,\"method\":\"CARD\",\"key\":\"%s\"}".formatted(UUID.randomUUID()));
  }

  private static Written written(Caller.Answer answer) {
    return new Written(answer.field("id"), answer.field("version"));
  }

  private static Map<String, String> ifMatch(Written seen) {
    return Map.of("If-Match", "\"" + seen.version() + "\"");
  }

  private int phones;

  private synchronized String fresh() {
    return "199%08d".formatted(phones++);
  }

  private static Group workplace(Caller consultant) {
    var store = consultant.get("/api/v1/stores").field("id");
    var trim = consultant.get("/api/v1/catalogue/trims");
    return new Group(store, trim.field("id"), Long.parseLong(trim.field("listPrice")));
  }

  /// The form of the sign-in page, sent from a page that was opened before.
  private static boolean signIn(Installation installation) {
    var user = installation.user("SALES_CONSULTANT");
    var door =
        new Caller(
            installation.forecourt().port(Port.NODE),
            user.host() + ":" + installation.forecourt().port(Port.GATEWAY),
            Map.of());
    var cookies = new ArrayList<String>();
    var proofs = new ArrayList<String>();
    for (var visit = 0; visit < SIGN_INS * 2; visit++) {
      var page = door.get("/login");
      cookies.add(
          String.join(
              "; ",
              page.headers().getOrDefault("Set-Cookie", List.of()).stream()
                  .map(cookie -> cookie.replaceFirst(";.*", ""))
                  .toList()));
      proofs.add(page.body().replaceFirst("(?s).*name=\"_csrf\" content=\"([^\"]*)\".*", "$1"));
    }
    var measured =
        Measured.of(
            "sign-in",
            1,
            SIGN_INS,
            installation.meter("node-1"),
            call -> {
              var answer =
                  door.call(
                      "POST",
                      "/login",
                      "username=%s&password=%s&_csrf=%s"
                          .formatted(
                              URLEncoder.encode(user.login(), StandardCharsets.UTF_8),
                              URLEncoder.encode(user.password(), StandardCharsets.UTF_8),
                              URLEncoder.encode(proofs.get(call), StandardCharsets.UTF_8)),
                      Map.of(
                          "Cookie",
                          cookies.get(call),
                          "Content-Type",
                          "application/x-www-form-urlencoded"));
              var to = answer.headers().getOrDefault("Location", List.of("")).getFirst();
              if (answer.status() != 302 || to.contains("error")) {
                throw new IllegalStateException(answer.toString());
              }
            });
    System.out.println(measured.line(120));
    var encoder = Node.bean(PasswordEncoder.class);
    var kept = encoder.encode(user.password());
    var hash =
        Measured.of(
            "of which the hash", 1, SIGN_INS, Node.meter(), _ -> encoder.matches("other", kept));
    System.out.println(hash.line(0));
    System.out.printf(
        "The hash is %.0f %% of a sign-in.%n", 100 * hash.cpu().both() / measured.cpu().both());
    return measured.cpu().both() <= 120;
  }

  private static void plant(Installation installation, List<People.Person> people)
      throws SQLException {
    var tenant = new TenantId(installation.tenant());
    try (var database = installation.database();
        var statement = database.createStatement()) {
      var stores = new ArrayList<UUID>();
      var consultant = UUID.randomUUID();
      try (var rows = statement.executeQuery("select id from store order by id")) {
        while (rows.next()) {
          stores.add(rows.getObject(1, UUID.class));
        }
      }
      try (var row = statement.executeQuery("select id from employee order by id limit 1")) {
        row.next();
        consultant = row.getObject(1, UUID.class);
      }
      Planted.customers(database, tenant, people, stores, consultant);
      statement.execute(
          """
          create temp table seller as
          select store_id, id, row_number() over (partition by store_id order by id) - 1 as nth,
            count(*) over (partition by store_id) as of_store
          from employee where store_id is not null;
          insert into opportunity (id, tenant_id, version, created_at, updated_at, store_id,
            owner_id, customer_id, interest, value_fen, stage, stage_since, grade, opened_at,
            contacts, effective_contacts)
          select uuidv7(-ago), c.tenant_id, 0, now() - ago, now() - ago, c.store_id, s.id, c.id,
            'A4L', 30000000, 'LOST', now() - ago, 'B', now() - ago, 0, 0
          from (select *, row_number() over (order by id) as nth from customer
                where phone not like '+86199%') c
          cross join generate_series(0, 4) as time
          cross join lateral (select make_interval(mins => (c.nth * 52 + time * 209000)::int)
            as ago) at
          join seller s on s.store_id = c.store_id and s.nth = (c.nth + time) % s.of_store
          limit 100000;
          insert into vehicle_order (id, tenant_id, version, created_at, updated_at, number,
            store_id, owner_id, customer_id, channel, trim_id, model, colour, list_fen,
            price_fen, total_fen, discount_bp, status, status_since, inspection, checklist)
          select uuidv7(), c.tenant_id, 0, now(), now(), 'SO-BENCH-' || c.nth, c.store_id, s.id,
            c.id, 'SHOWROOM', t.id, '奥迪 A4L', '白', 30000000, 29000000, 29000000, 333,
            'CONFIRMED', now(), 'PENDING', ''
          from (select *, row_number() over (order by id) as nth from customer limit 20000) c
          join seller s on s.store_id = c.store_id and s.nth = c.nth % s.of_store
          cross join (select id from vehicle_trim limit 1) t;
          insert into figure_day (tenant_id, store_id, owner_id, day, kpi, amount)
          select tenant_id, store_id, owner_id, (opened_at at time zone 'Asia/Shanghai')::date,
            'OPPORTUNITIES', count(*) from opportunity where stage = 'LOST' group by 1, 2, 3, 4
          on conflict (tenant_id, kpi, day, store_id, owner_id)
          do update set amount = figure_day.amount + excluded.amount;
          insert into figure_month (tenant_id, store_id, owner_id, month, kpi, amount)
          select tenant_id, store_id, owner_id, date_trunc('month', day), kpi, sum(amount)
          from figure_day where kpi = 'OPPORTUNITIES' group by 1, 2, 3, 4, 5
          on conflict (tenant_id, kpi, month, store_id, owner_id)
          do update set amount = excluded.amount;
          analyze figure_day; analyze figure_month; analyze customer; analyze opportunity; analyze vehicle_order; analyze customer_vehicle\
          """);
      try (var rows =
          statement.executeQuery(
              "select (select count(*) from customer), (select count(*) from opportunity),"
                  + " (select count(*) from vehicle_order)")) {
        rows.next();
        System.out.printf(
            "%,d customers, %,d opportunities, %,d orders%n",
            rows.getLong(1), rows.getLong(2), rows.getLong(3));
      }
    }
  }
}

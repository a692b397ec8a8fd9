package app.forecourt.bench;

import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.TestDatabase;
import app.forecourt.vehicles.Vin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Many rows at once, written past the walls; read they are through them.
final class Planted {

  private static final int AT_A_TIME = 10_000;

  private Planted() {}

  /// Customers spread over `stores`, each with a car, every other one with an open opportunity,
  /// every tenth with an order, and every fifth a lead.
  static void customersAndSales(
      TenantId tenant, List<People.Person> people, List<UUID> stores, UUID consultant) {
    try (var connection = superuser()) {
      customers(connection, tenant, people, stores, consultant);
      sales(connection, tenant, consultant);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /// Customers spread over `stores`, each with a car.
  static void customers(
      Connection connection,
      TenantId tenant,
      List<People.Person> people,
      List<UUID> stores,
      UUID consultant)
      throws SQLException {
    for (var from = 0; from < people.size(); from += AT_A_TIME) {
      var some = people.subList(from, Math.min(people.size(), from + AT_A_TIME));
      try (var insert =
          connection.prepareStatement(
              """
              with person as (
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                  ?::text[], ?::uuid[], ?::text[])
                  as given (id, name, pinyin, initials, phone, plate, store, vin)),
              filed as (
                insert into customer (id, tenant_id, version, created_at, updated_at, kind, name,
                  pinyin, initials, phone, city, source, store_id, owner_id)
                select id, ?::uuid, 0, now(), now(), 'PERSON', name, pinyin, initials, phone,
                  '成都', '展厅', store, ?::uuid from person)
              insert into customer_vehicle (id, tenant_id, version, created_at, updated_at,
                customer_id, vin, plate, model, bought_here)
              select gen_random_uuid(), ?::uuid, 0, now(), now(), id,
                vin, plate, '奥迪 A4L', true from person\
              """)) {
        insert.setArray(1, array(connection, "uuid", some, person -> TimeOrderedId.next()));
        insert.setArray(2, array(connection, "text", some, People.Person::name));
        insert.setArray(3, array(connection, "text", some, person -> person.pinyin().full()));
        insert.setArray(4, array(connection, "text", some, person -> person.pinyin().initials()));
        insert.setArray(5, array(connection, "text", some, People.Person::phone));
        insert.setArray(6, array(connection, "text", some, People.Person::plate));
        insert.setArray(
            7,
            connection.createArrayOf(
                "uuid",
                IntStream.range(0, some.size())
                    .mapToObj(at -> stores.get(at % stores.size()))
                    .toArray()));
        var first = from;
        insert.setArray(
            8,
            connection.createArrayOf(
                "text",
                IntStream.range(0, some.size())
                    .mapToObj(at -> Vin.fitting("LSVAA49J0%08d".formatted(first + at)).toString())
                    .toArray()));
        insert.setObject(9, tenant.value());
        insert.setObject(10, consultant);
        insert.setObject(11, tenant.value());
        insert.execute();
      }
    }
  }

  /// Lets the database know what it has, as it would by itself after a while.
  static void analyzed() {
    TestDatabase.asSuperuser("vacuum analyze");
  }

  private static void sales(Connection connection, TenantId tenant, UUID consultant)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql :
          List.of(
              """
              insert into vehicle_trim (id, tenant_id, version, created_at, updated_at, brand_id,
                series, trim, list_price_fen, electric)
              select gen_random_uuid(), :tenant, 0, now(), now(), id, 'A4L', '豪华型', 30000000, false
              from car_brand where tenant_id = :tenant and name = '奥迪'\
              """,
              """
              insert into opportunity (id, tenant_id, version, created_at, updated_at, store_id,
                owner_id, customer_id, interest, value_fen, stage, stage_since, grade, opened_at,
                contacts, effective_contacts)
              select uuidv7(), :tenant, 0, now(), now(), store_id, :consultant, id, 'A4L', 30000000,
                'OPEN', now(), 'B', now(), 0, 0
              from (select *, row_number() over (order by id) as nth from customer
                where tenant_id = :tenant) of where nth % 2 = 0\
              """,
              """
              insert into vehicle_order (id, tenant_id, version, created_at, updated_at, number,
                store_id, owner_id, customer_id, channel, trim_id, model, colour, list_fen,
                price_fen, total_fen, discount_bp, status, status_since, inspection, checklist)
              select uuidv7(), :tenant, 0, now(), now(), 'SO-CDA-2611-' || lpad(nth::text, 6, '0'),
                store_id, :consultant, of.id, 'SHOWROOM', t.id, '奥迪 A4L 豪华型', '白', 30000000,
                29000000, 29000000, 333, 'CONFIRMED', now(), 'PENDING', ''
              from (select *, row_number() over (order by id) as nth from customer
                where tenant_id = :tenant) of, vehicle_trim t
              where nth % 10 = 0 and t.tenant_id = :tenant\
              """,
              """
              insert into lead (id, tenant_id, version, created_at, updated_at, store_id, owner_id,
                channel, source, campaign, name, phone, interest, note, status, received_at,
                last_touch_at, unanswered)
              select uuidv7(), :tenant, 0, now(), now(), store_id, :consultant, 'PHONE', '汽车之家',
                '', name, phone, 'A4L', '', 'NEW', now(), now(), 0
              from (select *, row_number() over (order by id) as nth from customer
                where tenant_id = :tenant) of where nth % 5 = 0\
              """)) {
        statement.execute(
            sql.replace(":tenant", "'%s'::uuid".formatted(tenant.value()))
                .replace(":consultant", "'%s'::uuid".formatted(consultant)));
      }
    }
  }

  private static java.sql.Array array(
      Connection connection,
      String type,
      List<People.Person> people,
      Function<People.Person, Object> of)
      throws SQLException {
    return connection.createArrayOf(type, people.stream().map(of).toArray());
  }

  private static Connection superuser() throws SQLException {
    return DriverManager.getConnection(TestDatabase.url(), "postgres", "postgres");
  }
}

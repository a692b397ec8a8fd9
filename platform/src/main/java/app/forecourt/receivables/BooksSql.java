package app.forecourt.receivables;

import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Sight;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.vocabulary.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Adds up what is owed and paid, from the rows themselves.
@Component
class BooksSql {

  private final JdbcClient jdbc;
  private final Clock clock;

  BooksSql(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The three sums for all documents of the stores in sight, each from other columns.
  Reconciliation reconcile(Sight sight) {
    return jdbc.sql(
            """
            select
              (select coalesce(sum(amount_fen), 0) from receivable
                where tenant_id = :tenant and store_id = any (:stores) and status <> 'CANCELLED'),
              (select coalesce(sum(amount_fen), 0) from receipt
                where tenant_id = :tenant and store_id = any (:stores)),
              (select coalesce(sum(amount_fen), 0) from refund
                where tenant_id = :tenant and store_id = any (:stores)),
              (select coalesce(sum(amount_fen - paid_fen), 0) from receivable
                where tenant_id = :tenant and store_id = any (:stores) and status <> 'CANCELLED')
            """)
        .param("tenant", CurrentTenant.require().value())
        .param("stores", stores(sight))
        .query((row, _) ->
            Reconciliation.of(
                Money.fen(row.getLong(1)),
                Money.fen(row.getLong(2) - row.getLong(3)),
                Money.fen(row.getLong(4))))
        .single();
  }

  /// What is outstanding in sight, by how long it has been due; every bucket is there.
  Map<AgeBucket, Money> ageing(Sight sight) {
    var today = BusinessDays.today(clock);
    var sums = new EnumMap<AgeBucket, Money>(AgeBucket.class);
    for (var bucket : AgeBucket.values()) {
      sums.put(bucket, Money.ZERO);
    }
    jdbc.sql(
            """
            select due, sum(amount_fen - paid_fen) from receivable
            where tenant_id = :tenant and store_id = any (:stores)
              and (:owners::uuid[] is null or owner_id = any (:owners::uuid[]))
              and status in ('OPEN', 'PARTIAL')
            group by due\
            """)
        .param("tenant", CurrentTenant.require().value())
        .param("stores", stores(sight))
        .param("owners", owners(sight))
        .query((row, _) ->
            Map.entry(
                AgeBucket.of(row.getObject(1, LocalDate.class), today), Money.fen(row.getLong(2))))
        .list()
        .forEach(sum -> sums.merge(sum.getKey(), sum.getValue(), Money::plus));
    return sums;
  }

  private static UUID[] stores(Sight sight) {
    return sight.stores().stream().map(StoreId::value).toArray(UUID[]::new);
  }

  private static UUID @Nullable [] owners(Sight sight) {
    return sight.owners() == null
        ? null
        : sight.owners().stream().map(EmployeeId::value).toArray(UUID[]::new);
  }
}

package app.forecourt.reporting;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TimeOrderedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The statements behind the figures; each names the group besides the walls.
@Component
class FigureSql {

  /// All that is known of figures on days from `:from` to `:to`, folded or not yet.
  private static final String DAILY =
      """
      (select store_id, owner_id, day, kpi, amount from figure_day
       where tenant_id = :tenant and day between :from and :to
       union all
       select store_id, owner_id, day, kpi, amount from figure_delta
       where tenant_id = :tenant and day between :from and :to) known
      """;

  /// The same where the day within a month does not matter: whole months, from `:whole` until
  /// `:rest`, are one row each.
  private static final String MONTHLY =
      """
      (select store_id, owner_id, month as day, kpi, amount from figure_month
       where tenant_id = :tenant and month >= :whole and month < :rest
       union all
       select store_id, owner_id, day, kpi, amount from figure_day
       where tenant_id = :tenant and day between :from and :to and (day < :whole or day >= :rest)
       union all
       select store_id, owner_id, day, kpi, amount from figure_delta
       where tenant_id = :tenant and day between :from and :to) known
      """;

  /// Whom a figure counts for that no person stands behind.
  static final EmployeeId NOBODY = new EmployeeId(new UUID(0, 0));

  private static final String NO_OWNER = "'%s'::uuid".formatted(NOBODY);
  private static final String MONTH = "date_trunc('month', day)::date";

  private final JdbcClient jdbc;

  FigureSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a store's figure was in a month, or on a day.
  ///
  /// @param owner whom it counts for; [#NOBODY] if not asked for, or if the store did it as a whole
  record Sum(StoreId store, EmployeeId owner, Kpi kpi, LocalDate day, long amount) {}

  /// Adds `amount` to a figure, in the transaction at hand.
  void append(StoreId store, EmployeeId owner, LocalDate day, Kpi kpi, long amount) {
    jdbc.sql(
            """
            insert into figure_delta (id, tenant_id, store_id, owner_id, day, kpi, amount)
            values (:id, :tenant, :store, :owner, :day, :kpi, :amount)
            """)
        .param("id", TimeOrderedId.next())
        .param("tenant", tenant())
        .param("store", store.value())
        .param("owner", owner.value())
        .param("day", day)
        .param("kpi", kpi.name())
        .param("amount", amount)
        .update();
  }

  /// The business day on which a receivable was opened.
  LocalDate openedOn(UUID receivable) {
    return jdbc.sql(
            """
            select (created_at at time zone 'Asia/Shanghai')::date from receivable
            where tenant_id = :tenant and id = :id
            """)
        .param("tenant", tenant())
        .param("id", receivable)
        .query(LocalDate.class)
        .single();
  }

  /// Folds what was appended into the sums of days and months.
  ///
  /// @return how many rows were folded
  int fold() {
    return jdbc.sql(
            """
            with gone as (delete from figure_delta where tenant_id = :tenant
                          returning store_id, owner_id, day, kpi, amount),
                 days as (
                   insert into figure_day (tenant_id, store_id, owner_id, day, kpi, amount)
                   select :tenant, store_id, owner_id, day, kpi, sum(amount) from gone
                   group by store_id, owner_id, day, kpi order by kpi, day, store_id, owner_id
                   on conflict (tenant_id, kpi, day, store_id, owner_id)
                   do update set amount = figure_day.amount + excluded.amount),
                 months as (
                   insert into figure_month (tenant_id, store_id, owner_id, month, kpi, amount)
                   select :tenant, store_id, owner_id, date_trunc('month', day), kpi, sum(amount)
                   from gone group by 2, 3, 4, 5 order by 5, 4, 2, 3
                   on conflict (tenant_id, kpi, month, store_id, owner_id)
                   do update set amount = figure_month.amount + excluded.amount)
            select count(*) from gone
            """)
        .param("tenant", tenant())
        .query(Integer.class)
        .single();
  }

  /// Sums of the stores between two days, per store and figure.
  List<Sum> between(Collection<StoreId> stores, LocalDate from, LocalDate to) {
    return sums(MONTHLY, "cast(:to as date)", NO_OWNER, "", stores, from, to);
  }

  /// All that was before `day`, for balances.
  List<Sum> before(Collection<StoreId> stores, LocalDate day) {
    return between(stores, LocalDate.of(1970, 1, 1), day.minusDays(1));
  }

  /// The same per month, `day` being its first.
  List<Sum> byMonth(Collection<StoreId> stores, LocalDate from, LocalDate to) {
    return sums(MONTHLY, MONTH, NO_OWNER, "", stores, from, to);
  }

  /// The same per month and person, as far as a person stands behind it.
  List<Sum> byPerson(Kpi kpi, Collection<StoreId> stores, LocalDate from, LocalDate to) {
    return sums(
        MONTHLY,
        MONTH,
        "owner_id",
        "and kpi = '%s' and owner_id <> %s".formatted(kpi.name(), NO_OWNER),
        stores,
        from,
        to);
  }

  /// The same per month and person, whoever or nobody.
  List<Sum> byMonthAndPerson(Collection<StoreId> stores, LocalDate from, LocalDate to) {
    return sums(MONTHLY, MONTH, "owner_id", "", stores, from, to);
  }

  /// The same per day and person, whoever or nobody.
  List<Sum> byDay(Collection<StoreId> stores, LocalDate from, LocalDate to) {
    return sums(DAILY, "day", "owner_id", "", stores, from, to);
  }

  private List<Sum> sums(
      String known,
      String day,
      String owner,
      String condition,
      Collection<StoreId> stores,
      LocalDate from,
      LocalDate to) {
    return jdbc.sql(
            """
            select store_id, %s as owner_id, kpi, %s as at, sum(amount)::bigint as amount from %s
            where store_id in (:stores) %s
            group by 1, 2, 3, 4 having sum(amount) <> 0
            """
                .formatted(owner, day, known, condition))
        .param("tenant", tenant())
        .param("stores", ids(stores))
        .param("from", from)
        .param("to", to)
        .param("whole", from.minusDays(1).with(TemporalAdjusters.firstDayOfNextMonth()))
        .param("rest", to.plusDays(1).withDayOfMonth(1))
        .query(FigureSql::sum)
        .list();
  }

  /// The documents that make up a figure, the latest first.
  List<DocumentRow> documents(
      Kpi kpi, Collection<StoreId> stores, Period period, int offset, int limit) {
    return documents(
            "select type, id, number, store_id, day, amount",
            kpi,
            stores,
            period,
            " order by day desc, id desc offset :offset limit :limit")
        .param("offset", offset)
        .param("limit", limit)
        .query((row, _) ->
            new DocumentRow(
                row.getString("type"),
                row.getObject("id", UUID.class),
                row.getString("number"),
                new StoreId(row.getObject("store_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getLong("amount")))
        .list();
  }

  /// How many documents make up a figure, and their sum.
  Totals totals(Kpi kpi, Collection<StoreId> stores, Period period) {
    return documents("select count(*), coalesce(sum(amount), 0)::bigint", kpi, stores, period, "")
        .query((row, _) -> new Totals(row.getLong(1), row.getLong(2)))
        .single();
  }

  /// @param sum pieces or fen
  record Totals(long documents, long sum) {}

  /// The figure counted anew from the documents, per store, person and day.
  List<Sum> recounted(Kpi kpi, Collection<StoreId> stores, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select store_id, owner_id, '%s' as kpi, day as at, sum(amount)::bigint as amount
            from (%s) source
            where store_id in (:stores) and day between :from and :to
            group by 1, 2, 4 having sum(amount) <> 0
            """
                .formatted(kpi.name(), FigureSources.of(kpi)))
        .param("tenant", tenant())
        .param("stores", ids(stores))
        .param("from", from)
        .param("to", to)
        .query(FigureSql::sum)
        .list();
  }

  private JdbcClient.StatementSpec documents(
      String select, Kpi kpi, Collection<StoreId> stores, Period period, String rest) {
    var from = kpi.kind() == Kpi.Kind.FLOW ? period.from() : LocalDate.of(1970, 1, 1);
    return jdbc.sql(
            "%s from (%s) source where store_id in (:stores) and day between :from and :to%s"
                .formatted(select, FigureSources.of(kpi), rest))
        .param("tenant", tenant())
        .param("stores", ids(stores))
        .param("from", from)
        .param("to", period.to());
  }

  private static Sum sum(ResultSet row, int number) throws SQLException {
    return new Sum(
        new StoreId(row.getObject("store_id", UUID.class)),
        new EmployeeId(row.getObject("owner_id", UUID.class)),
        Kpi.valueOf(row.getString("kpi")),
        row.getObject("at", LocalDate.class),
        row.getLong("amount"));
  }

  private static List<UUID> ids(Collection<StoreId> stores) {
    return stores.isEmpty()
        ? List.of(new UUID(0, 0))
        : stores.stream().map(StoreId::value).toList();
  }

  private static UUID tenant() {
    return CurrentTenant.require().value();
  }
}

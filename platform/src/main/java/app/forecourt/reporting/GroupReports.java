package app.forecourt.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Field;
import app.forecourt.organization.Look;
import app.forecourt.organization.Names;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.Verb;
import app.forecourt.plans.Entitlements;
import app.forecourt.plans.Feature;
import app.forecourt.vocabulary.FieldUnreadable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where headquarters compares its stores, and every figure leads to its documents.
@Service
@Transactional(readOnly = true)
public class GroupReports {

  private static final int TREND_MONTHS = 12;
  private static final String PERSONAL =
      Stream.of(Kpi.values()).filter(Kpi::personal).map(Kpi::name).collect(joining(", "));

  private final FigureSql figures;
  private final StoreGoals goals;
  private final OrganizationDesk organization;
  private final Names names;
  private final Permissions permissions;
  private final Entitlements entitlements;
  private final Clock clock;

  GroupReports(
      FigureSql figures,
      StoreGoals goals,
      OrganizationDesk organization,
      Names names,
      Permissions permissions,
      Entitlements entitlements,
      Clock clock) {
    this.figures = figures;
    this.goals = goals;
    this.organization = organization;
    this.names = names;
    this.permissions = permissions;
    this.entitlements = entitlements;
    this.clock = clock;
  }

  /// The stores in sight against all KPIs. Roles that do not see gross get none.
  ///
  /// @throws app.forecourt.organization.NotPermitted if the acting role has no cockpit
  public Cockpit cockpit(Period period) {
    var stores = storesInSight();
    var ids = stores.stream().map(StoreRow::id).toList();
    var last = YearMonth.from(period.to());
    var months =
        Stream.iterate(last.minusMonths(TREND_MONTHS - 1), month -> month.plusMonths(1))
            .limit(TREND_MONTHS)
            .toList();
    var now = new Values(ids, period);
    var before = new Values(ids, period.previous());
    var trends = new Trends(ids, months);
    var aims = aims(ids, period);
    var elapsed = period.elapsed(BusinessDays.today(clock));

    var lines =
        stores.stream()
            .map(store ->
                new Cockpit.Line(
                    store, cells(Set.of(store.id()), now, before, trends, aims, elapsed)))
            .toList();
    return new Cockpit(
        period,
        elapsed,
        months,
        lines,
        cells(new HashSet<>(ids), now, before, trends, aims, elapsed),
        clock.instant());
  }

  /// The documents a figure is made of, the latest first; their amounts sum up to it.
  ///
  /// @param store null for all stores in sight
  public List<DocumentRow> documents(
      Kpi kpi, @Nullable StoreId store, Period period, int offset, int limit) {
    return figures.documents(kpi, inSight(kpi, store), period, offset, limit);
  }

  /// How many documents a figure is made of.
  public long count(Kpi kpi, @Nullable StoreId store, Period period) {
    return figures.totals(kpi, inSight(kpi, store), period).documents();
  }

  /// What these documents sum up to: the cell, if all is well.
  public long sum(Kpi kpi, @Nullable StoreId store, Period period) {
    return figures.totals(kpi, inSight(kpi, store), period).sum();
  }

  /// What each person in sight reached, month by month, whoever looks after it now. Roles that do
  /// not see cost get no gross.
  ///
  /// @param kpi one that counts for people
  /// @return the best first
  /// @throws app.forecourt.organization.NotPermitted if the acting role sees nobody's figures
  public PeopleFigures people(Kpi kpi, Period period) {
    permissions.requireSomewhere(Action.MONTHLY_PLAN, Verb.READ);
    if (!kpi.personal()) {
      throw new FieldUnreadable("kpi", PERSONAL);
    }
    if (!visible().contains(kpi)) {
      throw new FigureHidden(kpi);
    }
    var sight = permissions.sight(Action.MONTHLY_PLAN, Verb.READ);
    var months = period.months();
    var values = new LinkedHashMap<PeopleFigures.Who, long[]>();
    figures.byPerson(kpi, sight.stores(), period.from(), period.to()).stream()
        .filter(sum -> sight.reaches(sum.store(), sum.owner()))
        .forEach(sum ->
            values
                    .computeIfAbsent(
                        new PeopleFigures.Who(sum.owner(), sum.store()),
                        _ -> new long[months.size()])[months.indexOf(YearMonth.from(sum.day()))] +=
                sum.amount());
    var people = names.employees(values.keySet().stream().map(PeopleFigures.Who::person).toList());
    var stores = names.stores(values.keySet().stream().map(PeopleFigures.Who::store).toList());
    return new PeopleFigures(
        kpi,
        months,
        values.entrySet().stream()
            .map(entry ->
                new PeopleFigures.Line(
                    entry.getKey().person(),
                    people.getOrDefault(entry.getKey().person(), ""),
                    entry.getKey().store(),
                    stores.getOrDefault(entry.getKey().store(), ""),
                    LongStream.of(entry.getValue()).boxed().toList()))
            .sorted(
                Comparator.comparingLong(PeopleFigures.Line::sum)
                    .reversed()
                    .thenComparing(PeopleFigures.Line::name))
            .toList());
  }

  /// Says what a store is to reach in a month; zero is a goal too.
  ///
  /// @throws app.forecourt.organization.NotPermitted unless the acting role sets targets for this
  ///   store
  /// @throws GoalBelowZero if `amount` is negative
  @Transactional
  public void setGoal(StoreId store, YearMonth month, Kpi kpi, long amount) {
    permissions.require(Action.ANNUAL_TARGET, Verb.WRITE, store);
    goals.save(
        goals
            .findByStoreAndMonthAndKpi(store, month.atDay(1), kpi)
            .map(goal -> goal.amendTo(amount))
            .orElseGet(() -> new StoreGoal(store, month, kpi, amount)));
  }

  /// Counts the documents anew and holds the daily sums of the stores in sight against them, and
  /// the monthly sums against the daily ones.
  public Recount recount(Period period) {
    var stores = storesInSight().stream().map(StoreRow::id).toList();
    var recount = recount(stores, period);
    return new Recount(
        recount.figures(),
        recount.differences().stream()
            .filter(difference -> visible().contains(difference.kpi()))
            .toList());
  }

  Recount recount(Collection<StoreId> stores, Period period) {
    var days = keyed(figures.byDay(stores, period.from(), period.to()));
    var months = keyed(figures.byMonthAndPerson(stores, period.from(), period.to()));
    var counted = new HashMap<Key, Long>();
    for (var kpi : Kpi.values()) {
      counted.putAll(keyed(figures.recounted(kpi, stores, period.from(), period.to())));
    }
    var summed = new HashMap<Key, Long>();
    days.forEach((key, amount) -> summed.merge(key.month(), amount, Long::sum));
    return new Recount(
        Stream.of(days, counted).flatMap(sums -> sums.keySet().stream()).distinct().count(),
        Stream.concat(differences(days, counted), differences(months, summed))
            .sorted(Comparator.comparing(Recount.Difference::day))
            .toList());
  }

  private static Stream<Recount.Difference> differences(
      Map<Key, Long> kept, Map<Key, Long> counted) {
    return Stream.of(kept, counted)
        .flatMap(sums -> sums.keySet().stream())
        .distinct()
        .filter(key -> !kept.getOrDefault(key, 0L).equals(counted.getOrDefault(key, 0L)))
        .map(key ->
            new Recount.Difference(
                key.kpi(),
                key.store(),
                key.owner(),
                key.day(),
                kept.getOrDefault(key, 0L),
                counted.getOrDefault(key, 0L)));
  }

  private Map<Kpi, Cell> cells(
      Set<StoreId> stores,
      Values now,
      Values before,
      Trends trends,
      Map<StoreId, Map<Kpi, Long>> aims,
      double elapsed) {
    var cells = new EnumMap<Kpi, Cell>(Kpi.class);
    for (var kpi : visible()) {
      var value = now.of(kpi, stores);
      var goal =
          stores.stream()
              .map(store -> aims.getOrDefault(store, Map.of()).get(kpi))
              .filter(aim -> aim != null)
              .reduce(Long::sum)
              .orElse(null);
      cells.put(
          kpi,
          new Cell(
              kpi,
              value,
              goal,
              before.of(kpi, stores),
              goal == null ? Light.NONE : Light.of(kpi, value, goal, elapsed),
              trends.of(kpi, stores)));
    }
    return cells;
  }

  private List<Kpi> visible() {
    return Stream.of(Kpi.values())
        .filter(kpi -> kpi != Kpi.GROSS || permissions.look(Field.GROSS) == Look.WHOLE)
        .toList();
  }

  private List<StoreRow> storesInSight() {
    entitlements.require(Feature.HEADQUARTERS);
    permissions.requireSomewhere(Action.COCKPIT, Verb.READ);
    var sight = permissions.sight(Action.COCKPIT, Verb.READ);
    return organization.everyStore().stream()
        .filter(store -> sight.stores().contains(store.id()))
        .sorted(Comparator.comparing(StoreRow::regionName).thenComparing(StoreRow::code))
        .toList();
  }

  private List<StoreId> inSight(Kpi kpi, @Nullable StoreId store) {
    if (!visible().contains(kpi)) {
      throw new FigureHidden(kpi);
    }
    return storesInSight().stream()
        .map(StoreRow::id)
        .filter(id -> store == null || id.equals(store))
        .toList();
  }

  /// The goals of whole months within the period; a period that cuts a month has none for it.
  private Map<StoreId, Map<Kpi, Long>> aims(Collection<StoreId> stores, Period period) {
    if (stores.isEmpty()) {
      return Map.of();
    }
    return goals.findByStoreInAndMonthBetween(stores, period.from(), period.to()).stream()
        .filter(goal -> !goal.month().atEndOfMonth().isAfter(period.to()))
        .collect(
            groupingBy(
                StoreGoal::store, groupingBy(StoreGoal::kpi, summingLong(StoreGoal::amount))));
  }

  private record Key(Kpi kpi, StoreId store, EmployeeId owner, LocalDate day) {

    Key month() {
      return new Key(kpi, store, owner, day.withDayOfMonth(1));
    }
  }

  private static Map<Key, Long> keyed(List<FigureSql.Sum> sums) {
    return sums.stream()
        .filter(sum -> sum.amount() != 0)
        .collect(
            toMap(
                sum -> new Key(sum.kpi(), sum.store(), sum.owner(), sum.day()),
                FigureSql.Sum::amount));
  }

  /// What the figures are in a period: flows summed within it, balances up to its end.
  private final class Values {
    private final Map<Kpi, Map<StoreId, Long>> amounts = new EnumMap<>(Kpi.class);

    Values(Collection<StoreId> stores, Period period) {
      add(figures.between(stores, period.from(), period.to()), _ -> true);
      add(figures.before(stores, period.from()), kpi -> kpi.kind() == Kpi.Kind.BALANCE);
    }

    private void add(List<FigureSql.Sum> sums, Predicate<Kpi> wanted) {
      sums.stream()
          .filter(sum -> wanted.test(sum.kpi()))
          .forEach(sum ->
              amounts
                  .computeIfAbsent(sum.kpi(), _ -> new HashMap<>())
                  .merge(sum.store(), sum.amount(), Long::sum));
    }

    long of(Kpi kpi, Collection<StoreId> stores) {
      var known = amounts.getOrDefault(kpi, Map.of());
      return stores.stream().mapToLong(store -> known.getOrDefault(store, 0L)).sum();
    }
  }

  /// The figures month by month.
  private final class Trends {
    private final List<YearMonth> months;
    private final Map<Key, Long> amounts;
    private final Values opening;

    Trends(Collection<StoreId> stores, List<YearMonth> months) {
      this.months = months;
      var first = months.getFirst().atDay(1);
      amounts = keyed(figures.byMonth(stores, first, months.getLast().atEndOfMonth()));
      opening = new Values(stores, new Period(first.minusDays(1), first.minusDays(1)));
    }

    List<Long> of(Kpi kpi, Collection<StoreId> stores) {
      var values = new ArrayList<Long>(months.size());
      var balance = kpi.kind() == Kpi.Kind.BALANCE ? opening.of(kpi, stores) : 0L;
      for (var month : months) {
        var amount =
            stores.stream()
                .mapToLong(store ->
                    amounts.getOrDefault(new Key(kpi, store, FigureSql.NOBODY, month.atDay(1)), 0L))
                .sum();
        balance += amount;
        values.add(kpi.kind() == Kpi.Kind.BALANCE ? balance : amount);
      }
      return List.copyOf(values);
    }
  }
}

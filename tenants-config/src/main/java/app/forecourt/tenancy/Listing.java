package app.forecourt.tenancy;

import app.forecourt.vocabulary.NoSuchColumn;
import app.forecourt.vocabulary.Sorting;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one way lists are asked for: filtered, counted, sorted, and a window of rows read at a time.
///
/// The parts are JPQL, so that Hibernate puts the group into every root and join:
///
/// ```java
/// Listing.of(entities, OrderRow.class, "new OrderRow(o.id, c.name)", "Order o join o.customer c", "o.id")
///     .where("o.store in :stores", "stores", sight.stores())
///     .where("o.status = :status", "status", filter.status()) // left out when null
///     .sortable("customer", "c.pinyin")
///     .rows(sorting, offset, limit);
/// ```
public final class Listing<R> {

  private final EntityManager entities;
  private final Class<R> row;
  private final String select;
  private final String from;
  private final String id;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, String> columns = new HashMap<>();

  private Listing(EntityManager entities, Class<R> row, String select, String from, String id) {
    this.entities = entities;
    this.row = row;
    this.select = select;
    this.from = from;
    this.id = id;
  }

  /// @param select what a row is made of, after `select`
  /// @param from what stands after `from`, joins included
  /// @param id the path of the time-ordered id, which breaks ties and is the order of [#newest]
  public static <R> Listing<R> of(
      EntityManager entities, Class<R> row, String select, String from, String id) {
    return new Listing<>(entities, row, select, from, id);
  }

  /// Adds a condition with one parameter; without a value the condition is left out.
  public Listing<R> where(String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(parameter, value);
    }
    return this;
  }

  /// Gives one more parameter of the conditions its value.
  public Listing<R> with(String parameter, Object value) {
    values.put(parameter, value);
    return this;
  }

  /// Adds a condition without parameters.
  public Listing<R> where(String condition) {
    conditions.add(condition);
    return this;
  }

  /// Lets the list be sorted by `column`, which in JPQL is `expression`.
  public Listing<R> sortable(String column, String expression) {
    columns.put(column, expression);
    return this;
  }

  /// The window of rows from `offset` on.
  ///
  /// @throws NoSuchColumn if the list is not [sortable][#sortable] that way
  public List<R> rows(Sorting sorting, int offset, int limit) {
    var expression = columns.get(sorting.column());
    if (expression == null) {
      throw new NoSuchColumn(sorting.column());
    }
    var way = sorting.descending() ? " desc nulls last" : " asc nulls last";
    return filled(
            entities.createQuery(
                "select %s from %s%s order by %s%s, %s desc"
                    .formatted(select, from, conditions(), expression, way, id),
                row))
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList();
  }

  /// The newest rows older than `after`, for the API's pages.
  public List<R> newest(java.util.@Nullable UUID after, int limit) {
    if (after != null) {
      where(id + " < :after", "after", after);
    }
    return filled(
            entities.createQuery(
                "select %s from %s%s order by %s desc".formatted(select, from, conditions(), id),
                row))
        .setMaxResults(limit)
        .getResultList();
  }

  /// How many rows pass the conditions.
  public long count() {
    return filled(
            entities.createQuery(
                "select count(%s) from %s%s".formatted(id, from, conditions()), Long.class))
        .getSingleResult();
  }

  private String conditions() {
    return conditions.isEmpty() ? "" : " where (" + String.join(") and (", conditions) + ")";
  }

  private <T> TypedQuery<T> filled(TypedQuery<T> query) {
    values.forEach(query::setParameter);
    return query;
  }
}

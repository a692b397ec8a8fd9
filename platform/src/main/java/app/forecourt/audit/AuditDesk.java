package app.forecourt.audit;

import static java.util.stream.Collectors.toCollection;

import app.forecourt.audit.AuditSql.Wanted;
import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Names;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.Verb;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.vocabulary.NoSuchColumn;
import app.forecourt.vocabulary.Sorting;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where one reads who changed what, and has the trail verified.
///
/// People see what happened in the stores in their reach; what belongs to the whole group only who
/// reaches all of it.
@Service
@Transactional(readOnly = true)
public class AuditDesk {

  private static final Pattern BEGINNING = Pattern.compile("[0-9a-f]{1,32}");

  private final AuditSql sql;
  private final AuditKeys keys;
  private final AuditReading reading;
  private final AuditedEntities entities;
  private final Permissions permissions;
  private final Names names;

  AuditDesk(
      AuditSql sql,
      AuditKeys keys,
      AuditReading reading,
      AuditedEntities entities,
      Permissions permissions,
      Names names) {
    this.sql = sql;
    this.keys = keys;
    this.reading = reading;
    this.entities = entities;
    this.permissions = permissions;
    this.names = names;
  }

  /// The names of all entities that leave a trail.
  public SortedSet<String> entities() {
    return entities.all().stream()
        .map(AuditedEntities.Audited::name)
        .collect(toCollection(TreeSet::new));
  }

  /// Sortable by `at`.
  ///
  /// @throws app.forecourt.organization.NotPermitted unless the acting role may read trails
  public List<AuditRow> list(AuditFilter filter, Sorting sorting, int offset, int limit) {
    if (!sorting.column().equals("at")) {
      throw new NoSuchColumn(sorting.column());
    }
    var order = sorting.descending() ? "e.at desc, e.id desc" : "e.at, e.id";
    return read(wanted(filter), order, offset, limit);
  }

  public long count(AuditFilter filter) {
    return sql.count(CurrentTenant.require(), wanted(filter));
  }

  /// The rows written last, before the one of `after`.
  public List<AuditRow> newest(AuditFilter filter, @Nullable UUID after, int limit) {
    var wanted = wanted(filter);
    if (after != null) {
      wanted.conditions().add("e.id < :after");
      wanted.values().put("after", after);
    }
    return read(wanted, "e.id desc", 0, limit);
  }

  /// @throws NoSuchAuditRow if the group has none of that id, or it is out of sight
  public AuditRow row(UUID id) {
    var wanted = wanted(AuditFilter.ALL);
    wanted.conditions().add("e.id = :id");
    wanted.values().put("id", id);
    return read(wanted, "e.id", 0, 1).stream().findFirst().orElseThrow(NoSuchAuditRow::new);
  }

  /// Goes along the whole chain of the group and tells the first row that is wrong.
  ///
  /// @param noted a head of the chain that was noted earlier, to see that its end was not cut off
  /// @throws app.forecourt.organization.NotPermitted unless the acting role may read the trail of
  ///   the whole group
  public Verdict verify(@Nullable Head noted) {
    permissions.requireEverywhere(Action.AUDIT_LOG, Verb.READ);
    return new Verification(sql, keys, CurrentTenant.require()).verify(noted);
  }

  private List<AuditRow> read(Wanted wanted, String order, int offset, int limit) {
    var entries = sql.list(CurrentTenant.require(), wanted, order, offset, limit);
    var stores =
        names.stores(
            entries.stream()
                .map(AuditEntry::store)
                .filter(Objects::nonNull)
                .map(StoreId::new)
                .toList());
    return entries.stream().map(entry -> reading.row(entry, stores)).toList();
  }

  private Wanted wanted(AuditFilter filter) {
    permissions.requireSomewhere(Action.AUDIT_LOG, Verb.READ);
    var wanted = new Wanted(new ArrayList<>(), new HashMap<>());
    inSight(wanted);
    narrow(wanted, "e.employee_id = :by", "by", value(filter.by()));
    narrow(wanted, "e.entity = :entity", "entity", filter.entity());
    narrow(wanted, "e.kind = :kind", "kind", filter.kind() == null ? null : filter.kind().name());
    narrow(wanted, "e.store_id = :store", "store", value(filter.store()));
    var from = filter.from();
    narrow(
        wanted,
        "e.at >= :from",
        "from",
        from == null ? null : BusinessDays.startOf(from).atOffset(ZoneOffset.UTC));
    var to = filter.to();
    narrow(
        wanted,
        "e.at < :to",
        "to",
        to == null ? null : BusinessDays.startOf(to.plusDays(1)).atOffset(ZoneOffset.UTC));
    records(wanted, filter.text());
    return wanted;
  }

  private void inSight(Wanted wanted) {
    if (!permissions.mayEverywhere(Action.AUDIT_LOG, Verb.READ)) {
      var sight = permissions.sight(Action.AUDIT_LOG, Verb.READ);
      if (sight.isNothing()) {
        wanted.conditions().add("false");
        return;
      }
      narrow(
          wanted,
          "e.store_id in (:stores)",
          "stores",
          sight.stores().stream().map(StoreId::value).toList());
      var owners = sight.owners();
      narrow(
          wanted,
          "e.employee_id in (:owners)",
          "owners",
          owners == null ? null : owners.stream().map(EmployeeId::value).toList());
    }
  }

  /// Records whose id begins so, as a range, which the index knows.
  private static void records(Wanted wanted, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      var digits = text.strip().toLowerCase(Locale.ROOT).replace("-", "");
      if (!BEGINNING.matcher(digits).matches()) {
        wanted.conditions().add("false");
        return;
      }
      wanted.conditions().add("e.record_id between :lowest and :highest");
      wanted.values().put("lowest", filled(digits, '0'));
      wanted.values().put("highest", filled(digits, 'f'));
    }
  }

  private static UUID filled(String digits, char with) {
    var all = digits + String.valueOf(with).repeat(32 - digits.length());
    return UUID.fromString(all.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  private static void narrow(
      Wanted wanted, String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      wanted.conditions().add(condition);
      wanted.values().put(parameter, value);
    }
  }

  private static @Nullable UUID value(@Nullable EmployeeId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable UUID value(@Nullable StoreId id) {
    return id == null ? null : id.value();
  }
}

package app.forecourt.audit;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.StepUp;
import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.Field;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.Verb;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.Listing;
import app.forecourt.vocabulary.Sorting;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where it is written down who takes which list out of the system, before the first row leaves it.
///
/// People see what left the stores in their reach; what was taken for more than one store only who
/// reaches all of them.
@Service
@Transactional
public class ExportLog {

  /// All customers of a store in one file are worth a thief's while: whoever takes them has to show
  /// that it is he. However little is asked for, since parts make up the whole.
  private static final Set<String> NEED_PROOF = Set.of("customers");

  private final ExportRecords records;
  private final AuditSql sql;
  private final Permissions permissions;
  private final StepUp stepUp;
  private final TenantRegistry registry;
  private final EntityManager entities;
  private final Clock clock;

  ExportLog(
      ExportRecords records,
      AuditSql sql,
      Permissions permissions,
      StepUp stepUp,
      TenantRegistry registry,
      EntityManager entities,
      Clock clock) {
    this.records = records;
    this.sql = sql;
    this.permissions = permissions;
    this.stepUp = stepUp;
    this.registry = registry;
    this.entities = entities;
    this.clock = clock;
  }

  /// Whether whoever exports this list has to show first that it is he.
  public static boolean needsProof(String list) {
    return NEED_PROOF.contains(list);
  }

  /// Writes down that the present member takes a list out.
  ///
  /// @param list its address, e.g. `customers`
  /// @param filter the query of the address
  /// @return what the file has to say of its origin
  /// @throws app.forecourt.organization.NotPermitted unless the acting role may
  /// @throws app.forecourt.identity.ProofNeeded if he has to show first that it is he
  public Watermark note(String list, String filter, long rows) {
    permissions.requireSomewhere(Action.EXPORT, Verb.EXPORT);
    if (needsProof(list)) {
      stepUp.require();
    }
    var member = CurrentMember.require();
    var unit = member.acting().unit();
    var store =
        unit == null ? null : sql.storeOf(member.tenant(), unit).map(StoreId::new).orElse(null);
    return records
        .save(new ExportRecord(member, store, list, filter, rows, clock.instant()))
        .watermark(registry.current().name());
  }

  /// Sortable by `at` and `rows`.
  ///
  /// @throws app.forecourt.organization.NotPermitted unless the acting role may read trails
  @Transactional(readOnly = true)
  public List<ExportRow> list(ExportFilter filter, Sorting sorting, int offset, int limit) {
    return told(filtered(filter).rows(sorting, offset, limit));
  }

  @Transactional(readOnly = true)
  public long count(ExportFilter filter) {
    return filtered(filter).count();
  }

  /// The exports taken last, before the one of `after`.
  @Transactional(readOnly = true)
  public List<ExportRow> newest(ExportFilter filter, @Nullable UUID after, int limit) {
    return told(filtered(filter).newest(after, limit));
  }

  private List<ExportRow> told(List<ExportRow> rows) {
    return rows.stream().map(row -> row.told(permissions.look(Field.PHONE))).toList();
  }

  private Listing<ExportRow> filtered(ExportFilter filter) {
    permissions.requireSomewhere(Action.AUDIT_LOG, Verb.READ);
    var from = filter.from();
    var to = filter.to();
    var listing =
        Listing.of(
                entities,
                ExportRow.class,
                """
                new app.forecourt.audit.ExportRow(x.id, x.at, x.employee, x.who, x.role, x.store,
                  s.name, x.list, x.filter, x.rows)\
                """,
                "ExportRecord x left join Store s on s.id = x.store",
                "x.id")
            .where("x.employee = :by", "by", filter.by())
            .where("x.list = :list", "list", filter.list())
            .where("x.store = :store", "store", filter.store())
            .where("x.at >= :from", "from", from == null ? null : BusinessDays.startOf(from))
            .where("x.at < :to", "to", to == null ? null : BusinessDays.startOf(to.plusDays(1)))
            .sortable("at", "x.at")
            .sortable("rows", "x.rows");
    if (!permissions.mayEverywhere(Action.AUDIT_LOG, Verb.READ)) {
      var sight = permissions.sight(Action.AUDIT_LOG, Verb.READ);
      listing
          .where("x.store in :stores", "stores", sight.stores())
          .where("x.employee in :owners", "owners", sight.owners());
    }
    return listing;
  }
}

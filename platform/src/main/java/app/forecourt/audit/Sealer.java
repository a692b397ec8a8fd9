package app.forecourt.audit;

import app.forecourt.audit.AuditSql.Link;
import app.forecourt.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives the rows of the present group their places in its chain: 1, 2, 3 … without a gap, each
/// with a hash over the one before and the row.
@Component
class Sealer {

  private static final int AT_ONCE = 1_000;

  /// Ids sort by the time of writing. A transaction that lasts longer has its rows sealed at night.
  private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

  private static final UUID FIRST = new UUID(0, 0);

  private final AuditSql sql;
  private final AuditKeys keys;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Sealer(AuditSql sql, AuditKeys keys, TransactionTemplate transaction, Clock clock) {
    this.sql = sql;
    this.keys = keys;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Seals what was written lately.
  void seal() {
    while (sealSome(false) == AT_ONCE) {}
  }

  /// Seals whatever is not yet, however old.
  void sealAll() {
    while (sealSome(true) == AT_ONCE) {}
  }

  private int sealSome(boolean all) {
    return transaction.execute(_ -> {
      var tenant = CurrentTenant.require();
      sql.lockChain(tenant);
      var last = sql.lastLink(tenant);
      var floor = all ? FIRST : last.map(link -> before(link.entry())).orElse(FIRST);
      var seq = last.map(Link::seq).orElse(0L);
      var hash = last.map(Link::hash).orElse(Verification.NOTHING);
      var links = new ArrayList<Link>();
      for (var row : sql.unsealed(tenant, floor, AT_ONCE)) {
        hash = keys.link(++seq, hash, row.entry().canonical(tenant));
        links.add(new Link(seq, row.entry().id(), hash, row));
      }
      if (!links.isEmpty()) {
        sql.link(tenant, links, clock.instant());
      }
      return links.size();
    });
  }

  /// The lowest id of the time at which a transaction began that may commit now.
  private static UUID before(UUID id) {
    var written = id.getMostSignificantBits() >>> 16;
    return new UUID((written - LONGEST_TRANSACTION.toMillis()) << 16, 0);
  }
}

package app.forecourt.audit;

import app.forecourt.audit.AuditSql.Link;
import app.forecourt.audit.Verdict.Break;
import app.forecourt.tenancy.TenantId;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Goes along a group's chain from its first link and stops at the first that is wrong. It needs
/// nothing but a connection, so that it can be done from outside as well.
final class Verification {

  /// What the first link follows.
  static final byte[] NOTHING = new byte[0];

  private static final int AT_ONCE = 2_000;
  private static final UUID FIRST = new UUID(0, 0);

  private final AuditSql sql;
  private final AuditKeys keys;
  private final TenantId tenant;
  private long seq;
  private byte[] hash = NOTHING;

  Verification(AuditSql sql, AuditKeys keys, TenantId tenant) {
    this.sql = sql;
    this.keys = keys;
    this.tenant = tenant;
  }

  /// @param noted a head that the chain had earlier; null if nobody noted one
  Verdict verify(@Nullable Head noted) {
    for (var links = next(); !links.isEmpty(); links = next()) {
      for (var link : links) {
        var broken = check(link);
        if (broken != null) {
          return verdict(0, broken);
        }
        seq = link.seq();
        hash = link.hash();
      }
    }
    return noted != null && !has(noted)
        ? verdict(0, new Break(BreakKind.CUT, noted.seq(), null))
        : unsealed();
  }

  private List<Link> next() {
    return sql.links(tenant, seq, AT_ONCE);
  }

  private @Nullable Break check(Link link) {
    var row = link.row();
    if (link.seq() != seq + 1) {
      return new Break(BreakKind.MISSING, seq + 1, null);
    }
    if (row == null) {
      return new Break(BreakKind.MISSING, link.seq(), link.entry());
    }
    var said = row.entry().canonical(tenant);
    var marked = keys.isMark(row.mark(), said);
    var linked = keys.isLink(link.hash(), link.seq(), hash, said);
    if (marked && linked) {
      return null;
    }
    return new Break(
        marked ? BreakKind.UNLINKED : linked ? BreakKind.PLANTED : BreakKind.CHANGED,
        link.seq(),
        link.entry());
  }

  private boolean has(Head noted) {
    return sql.hashOf(tenant, noted.seq())
        .filter(there -> HexFormat.of().formatHex(there).equals(noted.hash()))
        .isPresent();
  }

  private Verdict unsealed() {
    var waiting = 0L;
    var from = FIRST;
    for (var rows = sql.unsealed(tenant, from, AT_ONCE);
        !rows.isEmpty();
        rows = sql.unsealed(tenant, from, AT_ONCE)) {
      for (var row : rows) {
        if (!keys.isMark(row.mark(), row.entry().canonical(tenant))) {
          return verdict(waiting, new Break(BreakKind.PLANTED, null, row.entry().id()));
        }
        waiting++;
        from = row.entry().id();
      }
    }
    return verdict(waiting, null);
  }

  private Verdict verdict(long waiting, @Nullable Break broken) {
    return new Verdict(
        seq, waiting, seq == 0 ? null : new Head(seq, HexFormat.of().formatHex(hash)), broken);
  }
}

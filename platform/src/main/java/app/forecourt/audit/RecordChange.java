package app.forecourt.audit;

import app.forecourt.audit.AuditedEntities.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a transaction does to one record, however often it is flushed meanwhile: from what stood
/// there before the first time to what stands there after the last.
final class RecordChange {

  private static final String WITHHELD = "***";

  private final Audited entity;
  private final UUID record;
  private final Actor actor;
  private final Instant at;
  private final Map<String, @Nullable Object[]> attributes = new LinkedHashMap<>();
  private AuditKind kind;
  private @Nullable UUID store;

  RecordChange(Audited entity, UUID record, AuditKind kind, Actor actor, Instant at) {
    this.entity = entity;
    this.record = record;
    this.kind = kind;
    this.actor = actor;
    this.at = at;
    this.store = entity.isStore() ? record : null;
  }

  /// Follows the record from state to state.
  ///
  /// @param before null if there was none, or nobody knows
  /// @param after null if there is none
  void follow(
      AuditKind next,
      String[] names,
      @Nullable Object @Nullable [] before,
      @Nullable Object @Nullable [] after) {
    for (var i = 0; i < names.length; i++) {
      if (entity.attributes().containsKey(names[i])) {
        var old = before == null ? null : Plain.of(before[i]);
        var fresh = after == null ? null : Plain.of(after[i]);
        note(names[i], old, fresh);
        if (names[i].equals(entity.store()) && (fresh != null || old != null)) {
          store = UUID.fromString(String.valueOf(fresh == null ? old : fresh));
        }
      }
    }
    if (next == AuditKind.REMOVED || kind == AuditKind.REMOVED) {
      kind = next;
    }
  }

  /// Made and taken back in one transaction, or touched without a change.
  boolean isNothing() {
    return kind == AuditKind.CHANGED && attributes.isEmpty();
  }

  Actor actor() {
    return actor;
  }

  boolean hasStore() {
    return store != null;
  }

  AuditKind kind() {
    return kind;
  }

  /// @param elsewhere the store of the acting role, for what has none of its own
  AuditEntry entry(UUID id, @Nullable UUID elsewhere) {
    var told = new LinkedHashMap<String, @Nullable Object[]>();
    attributes.forEach((name, change) ->
        told.put(name, entity.secrets().contains(name) ? withheld(change) : change));
    return new AuditEntry(
        id,
        at,
        actor.employee(),
        actor.who(),
        actor.role(),
        store == null ? elsewhere : store,
        entity.name(),
        record,
        kind.name(),
        Plain.json(told),
        actor.request());
  }

  private void note(String name, @Nullable Object before, @Nullable Object after) {
    var known = attributes.get(name);
    var first = known == null ? before : known[0];
    if (Objects.equals(first, after)) {
      attributes.remove(name);
    } else {
      attributes.put(name, new @Nullable Object[] {first, after});
    }
  }

  private static @Nullable Object[] withheld(@Nullable Object[] change) {
    return new @Nullable Object[] {
      change[0] == null ? null : WITHHELD, change[1] == null ? null : WITHHELD
    };
  }
}

package app.forecourt.audit;

import app.forecourt.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the trail as it is stored. Choices are texts here: a row that somebody tampered with
/// must still be readable.
///
/// @param at in whole microseconds, as the database keeps it
/// @param who the member's name, or the job that worked for the system
/// @param employee null if the system did it
/// @param store null for what belongs to the whole group
/// @param entity the entity's name, e.g. `VehicleOrder`
/// @param changes `{"attribute": [before, after], …}`, what changed only
/// @param request under which the log tells of the same request
record AuditEntry(
    UUID id,
    Instant at,
    @Nullable UUID employee,
    String who,
    @Nullable String role,
    @Nullable UUID store,
    String entity,
    UUID record,
    String kind,
    String changes,
    @Nullable String request) {

  AuditEntry {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /// All of it in one form that no other row has: each value after its length.
  byte[] canonical(TenantId tenant) {
    var text = new StringBuilder(256 + changes.length());
    var values =
        new Object[] {
          tenant, id, at, employee, who, role, store, entity, record, kind, changes, request
        };
    for (var value : values) {
      if (value == null) {
        text.append("-;");
      } else {
        var said = value.toString();
        text.append(said.length()).append(':').append(said).append(';');
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}

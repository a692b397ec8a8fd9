package app.forecourt.audit;

import app.forecourt.identity.Role;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Look;
import app.forecourt.organization.StoreId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A list that somebody took out of the system.
///
/// @param who the member's name at that time
/// @param role in which he acted
/// @param store for which he acted; null for more than one
/// @param list its address, e.g. `customers`
/// @param filter how it was narrowed and sorted, e.g. `q=王&sort=-name`; empty if it was not
public record ExportRow(
    UUID id,
    Instant at,
    EmployeeId by,
    String who,
    Role role,
    @Nullable StoreId store,
    @Nullable String storeName,
    String list,
    String filter,
    long rows) {

  /// For eyes that may not see all telephone numbers that were searched for.
  ExportRow told(Look phones) {
    return new ExportRow(
        id,
        at,
        by,
        who,
        role,
        store,
        storeName,
        list,
        phones.in(URLDecoder.decode(filter, StandardCharsets.UTF_8)),
        rows);
  }
}

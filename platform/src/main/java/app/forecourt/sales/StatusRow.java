package app.forecourt.sales;

import app.forecourt.identity.Role;
import app.forecourt.organization.Look;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A step of a history.
///
/// @param from the constant's name in [LeadStatus], [Stage] or [OrderStatus]; null for the first
/// @param byName empty if the system did it
/// @param reason empty if none was given
/// @param fromOwner who had it before; empty unless it went from one colleague to another
/// @param toOwner who got it then
public record StatusRow(
    @Nullable String from,
    String to,
    Instant at,
    String byName,
    @Nullable Role role,
    String reason,
    String fromOwner,
    String toOwner) {

  /// For eyes that may not see all telephone numbers in it.
  StatusRow told(Look phones) {
    return new StatusRow(from, to, at, byName, role, phones.in(reason), fromOwner, toOwner);
  }
}

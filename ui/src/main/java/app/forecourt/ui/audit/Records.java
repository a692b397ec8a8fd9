package app.forecourt.ui.audit;

import app.forecourt.audit.AuditKind;
import app.forecourt.audit.AuditRow;
import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import java.util.Map;
import java.util.Optional;

/// Where the records have their pages that the trail tells of.
final class Records {

  private static final Map<String, Place> PLACES =
      Map.of(
          "Customer", new Place("customers/", Action.CUSTOMER),
          "Lead", new Place("sales/leads/", Action.LEAD_CAPTURE),
          "Opportunity", new Place("sales/opportunities/", Action.ORDER),
          "VehicleOrder", new Place("sales/orders/", Action.ORDER),
          "Vehicle", new Place("vehicles/", Action.STOCK),
          "Receivable", new Place("receivables/", Action.RECEIVABLE));

  private record Place(String path, Action needed) {}

  private Records() {}

  /// The address of the record; empty if it has none, is gone, or the acting role may not see it.
  static Optional<String> page(AuditRow row, Permissions permissions) {
    return Optional.ofNullable(PLACES.get(row.entity()))
        .filter(place -> row.kind() != AuditKind.REMOVED)
        .filter(place -> permissions.may(place.needed(), Verb.READ))
        .map(place -> place.path() + row.record());
  }
}

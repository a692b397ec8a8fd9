package app.forecourt.ui.shell;

import app.forecourt.search.HitKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// Where the record of something found is shown.
record HitPath(HitKind kind, UUID id) {

  /// Its address without leading slash.
  String path() {
    return kind == HitKind.EMPLOYEE ? prefix(kind) : prefix(kind) + "/" + id;
  }

  /// What a screen shows; empty unless it shows a record.
  static Optional<HitPath> read(String path) {
    var slash = path.lastIndexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    try {
      var id = UUID.fromString(path.substring(slash + 1));
      return Arrays.stream(HitKind.values())
          .filter(kind -> prefix(kind).equals(path.substring(0, slash)))
          .map(kind -> new HitPath(kind, id))
          .findFirst();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  static String icon(HitKind kind) {
    return switch (kind) {
      case CUSTOMER -> "customers";
      case VEHICLE -> "car";
      case ORDER -> "document";
      case OPPORTUNITY -> "sales";
      case LEAD -> "message";
      case EMPLOYEE -> "user";
    };
  }

  private static String prefix(HitKind kind) {
    return switch (kind) {
      case CUSTOMER -> "customers";
      case VEHICLE -> "vehicles";
      case ORDER -> "sales/orders";
      case OPPORTUNITY -> "sales/opportunities";
      case LEAD -> "sales/leads";
      case EMPLOYEE -> "admin/organization";
    };
  }
}

package app.forecourt.ui.shell;

import java.util.List;

/// The parts of the menu; a screen belongs to the first whose prefix its address has.
enum MenuGroup {
  HOME("home", "home", "tasks", "approvals", "inbox", "notifications", "worklist"),
  CUSTOMERS("customers", "customers", "care", "vehicles"),
  SALES("sales", "sales", "receivables"),
  SERVICE("service", "service"),
  MARKETING("marketing", "marketing"),
  MANAGEMENT("management", "reports", "finance", "partners", "people"),
  HEADQUARTERS("hq", "hq"),
  ADMIN("admin", "admin", "billing", "settings", "help");

  private final String icon;
  private final List<String> prefixes;

  MenuGroup(String icon, String... prefixes) {
    this.icon = icon;
    this.prefixes = List.of(prefixes);
  }

  String icon() {
    return icon;
  }

  /// @param path with or without leading slash
  static MenuGroup of(String path) {
    var first = path.replaceFirst("^/", "").split("/", 2)[0];
    for (var group : values()) {
      if (group.prefixes.contains(first)) {
        return group;
      }
    }
    return MANAGEMENT;
  }
}

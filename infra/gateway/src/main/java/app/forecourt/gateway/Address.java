package app.forecourt.gateway;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whose door a request's host name is.
sealed interface Address {

  Pattern GROUP = Pattern.compile("[a-z][a-z0-9-]{1,30}");

  /// A dealer group's. Whether there is such a group, the application knows.
  record Group(String name) implements Address {}

  /// Ours: prices, sign-up, find my group.
  record PublicSite() implements Address {}

  /// Nobody's here.
  record Stranger() implements Address {}

  /// As logs and allowances call it; no group can be named like the other two.
  default String label() {
    return switch (this) {
      case Group(var name) -> name;
      case PublicSite() -> "_public";
      case Stranger() -> "_stranger";
    };
  }

  /// @param host a request's host name without port, in any case; null if it named none
  /// @param site the public site's host name
  static Address of(@Nullable String host, String site) {
    var name = host == null ? "" : host.toLowerCase(Locale.ROOT);
    if (name.equals(site)) {
      return new PublicSite();
    }
    if (!name.endsWith("." + site)) {
      return new Stranger();
    }
    var group = name.substring(0, name.length() - site.length() - 1);
    return GROUP.matcher(group).matches() ? new Group(group) : new Stranger();
  }
}

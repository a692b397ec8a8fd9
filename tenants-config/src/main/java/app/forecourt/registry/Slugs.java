package app.forecourt.registry;

import java.util.Set;
import java.util.regex.Pattern;

/// Which host labels a group may have.
final class Slugs {

  private static final Pattern FORM = Pattern.compile("(?!xn--)[a-z][a-z0-9-]{0,29}[a-z0-9]");

  private static final Set<String> RESERVED =
      Set.of(
          "abuse",
          "account",
          "accounts",
          "admin",
          "administrator",
          "api",
          "app",
          "apps",
          "assets",
          "auth",
          "autoconfig",
          "autodiscover",
          "billing",
          "blog",
          "cdn",
          "console",
          "dashboard",
          "demo",
          "dev",
          "dns",
          "docs",
          "forecourt",
          "ftp",
          "gateway",
          "help",
          "hooks",
          "hostmaster",
          "imap",
          "img",
          "internal",
          "local",
          "localhost",
          "login",
          "mail",
          "media",
          "metrics",
          "monitor",
          "ns",
          "ns1",
          "ns2",
          "ops",
          "pay",
          "payment",
          "payments",
          "pop",
          "pop3",
          "postmaster",
          "public",
          "root",
          "secure",
          "security",
          "signin",
          "signup",
          "smtp",
          "sso",
          "staging",
          "static",
          "status",
          "stripe",
          "support",
          "system",
          "test",
          "vpn",
          "webhook",
          "webhooks",
          "webmail",
          "webmaster",
          "wpad",
          "www");

  private Slugs() {}

  static boolean allowed(String slug) {
    return FORM.matcher(slug).matches() && !RESERVED.contains(slug);
  }

  /// @throws SlugMalformed if no host could be called so
  /// @throws SlugReserved if it is kept for ourselves
  static String checked(String slug) {
    if (!FORM.matcher(slug).matches()) {
      throw new SlugMalformed();
    }
    if (RESERVED.contains(slug)) {
      throw new SlugReserved(slug);
    }
    return slug;
  }
}

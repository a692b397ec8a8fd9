package app.forecourt.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Which host belongs to whom: `jinchi.forecourt.example` to the group `jinchi`, the bare
/// `forecourt.example` to everybody.
@Component
public class HostNames {

  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[?[0-9a-f]*:[0-9a-f:.]*]?");

  private final String host;
  private final String scheme;
  private final String port;

  HostNames(HostSettings settings) {
    this.host = settings.host().toLowerCase(Locale.ROOT);
    this.scheme = settings.port() == 443 ? "https" : "http";
    this.port = settings.port() == 443 || settings.port() == 80 ? "" : ":" + settings.port();
  }

  /// The address of a group without a path: `http://jinchi.localhost:8080`.
  public String urlOf(String slug) {
    return scheme + "://" + slug + "." + host + port;
  }

  /// The address of the public site without a path: `http://localhost:8080`.
  public String publicUrl() {
    return scheme + "://" + host + port;
  }

  /// Whether we are found on this machine only.
  public boolean isLocal() {
    return host.equals("localhost") || host.endsWith(".localhost");
  }

  /// The name under which browsers keep the passkeys of a group's people: the public host, so that
  /// one opens all groups of a person. Below a host of a single label, such as `localhost`,
  /// browsers know no name in common, and each group has its own.
  ///
  /// Source: WebAuthn, "relying party identifier", which has to be a registrable domain.
  public String passkeyDomain(String slug) {
    return host.contains(".") ? host : slug + "." + host;
  }

  /// The label under which a group lives at the host a request names; empty for other hosts.
  public Optional<String> slugIn(String requested) {
    var name = requested.toLowerCase(Locale.ROOT);
    if (!name.endsWith("." + host) || isPublic(name)) {
      return Optional.empty();
    }
    var label = name.substring(0, name.length() - host.length() - 1);
    return label.contains(".") ? Optional.empty() : Optional.of(label);
  }

  /// Whether a request to this host is for nobody in particular: the public site, also under `www`,
  /// or this node by its address.
  public boolean isPublic(String requested) {
    var name = requested.toLowerCase(Locale.ROOT);
    return name.equals(host)
        || name.equals("www." + host)
        || name.equals("localhost")
        || ADDRESS.matcher(name).matches();
  }
}

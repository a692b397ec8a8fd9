package app.forecourt.registry;

/// Host names as of an installation elsewhere.
public final class TestHosts {

  private TestHosts() {}

  /// @param host the public one
  /// @param port 443 means https
  public static HostNames below(String host, int port) {
    return new HostNames(new HostSettings(host, port));
  }
}

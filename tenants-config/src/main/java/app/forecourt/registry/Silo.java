package app.forecourt.registry;

import org.jspecify.annotations.Nullable;

/// A database of a group's own. Its roles are made like those of the shared one.
///
/// @param url the JDBC address
/// @param user who reads and writes there; as in the shared database if null
public record Silo(String url, @Nullable String user, @Nullable String password) {

  /// The password stays out of logs.
  @Override
  public String toString() {
    return url;
  }
}

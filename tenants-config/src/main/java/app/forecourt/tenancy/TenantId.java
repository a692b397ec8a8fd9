package app.forecourt.tenancy;

import java.util.UUID;

/// A dealer group as the system knows it: the owner of rows, keys, files, jobs and log lines.
public record TenantId(UUID value) {

  /// Reads the canonical text form of a UUID.
  ///
  /// @throws IllegalArgumentException if `text` is not a UUID
  public static TenantId of(String text) {
    return new TenantId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

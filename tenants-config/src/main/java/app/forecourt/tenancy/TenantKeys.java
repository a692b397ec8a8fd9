package app.forecourt.tenancy;

/// The one place where Redis keys are made.
public final class TenantKeys {

  private TenantKeys() {}

  /// A key of the present group: `t:{id}:first:second…`.
  ///
  /// @throws NoTenantBound if this thread works for no group
  /// @throws IllegalArgumentException if a part is empty or holds a colon or white space
  public static String of(String... parts) {
    return "t:" + CurrentTenant.require() + ":" + joined(parts);
  }

  /// The pattern of such keys in every group, for a listener that serves them all; it reads from
  /// the key whose it is.
  ///
  /// @throws IllegalArgumentException if a part is empty or holds a colon or white space
  public static String inEveryGroup(String... parts) {
    return "t:*:" + joined(parts);
  }

  /// A key of the system itself, which holds nothing of a group: `sys:first:second…`.
  ///
  /// @throws IllegalArgumentException if a part is empty or holds a colon or white space
  public static String system(String... parts) {
    return "sys:" + joined(parts);
  }

  private static String joined(String... parts) {
    for (var part : parts) {
      if (part.isEmpty() || part.chars().anyMatch(c -> c == ':' || Character.isWhitespace(c))) {
        throw new IllegalArgumentException("not a part of a key: '" + part + "'");
      }
    }
    return String.join(":", parts);
  }
}

package app.testbed;

import app.forecourt.registry.Access;
import app.forecourt.registry.SignUp;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import java.util.Locale;
import java.util.UUID;

/// Groups for tests, each new.
public final class Founding {

  private Founding() {}

  public static String freshSlug() {
    var id = TimeOrderedId.next();
    return "g"
        + Long.toHexString(id.getMostSignificantBits() >>> 16)
        + Long.toHexString(id.getLeastSignificantBits() & 0xffff);
  }

  public static SignUp wish(String slug) {
    return new SignUp(
        UUID.randomUUID().toString(),
        "North Motors",
        slug,
        "group",
        6,
        UUID.randomUUID(),
        "王芳",
        Locale.SIMPLIFIED_CHINESE);
  }

  public static TenantId paidUp(TenantRegistry registry) {
    var tenant = registry.signUp(wish(freshSlug()));
    registry.access(tenant, Access.FULL);
    return tenant;
  }
}

package app.forecourt.tenancy;

import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.stereotype.Component;

/// Tells Hibernate for which group a session opens.
@Component
class TenantResolver implements CurrentTenantIdentifierResolver<UUID> {

  /// Unbound code gets nobody's id instead of an error: Spring Data opens sessions while it builds
  /// repositories at start.
  @Override
  public UUID resolveCurrentTenantIdentifier() {
    return CurrentTenant.find().map(TenantId::value).orElse(CurrentTenant.NOBODY);
  }

  @Override
  public boolean validateExistingCurrentSessions() {
    return true;
  }
}

package app.forecourt.ui.shell;

import app.forecourt.registry.Logo;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.CurrentTenant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The looks of the groups we serve.
@Service
class Brands {

  private final TenantRegistry registry;

  Brands(TenantRegistry registry) {
    this.registry = registry;
  }

  /// The group at whose host we are; empty elsewhere.
  Optional<Brand> current() {
    return CurrentTenant.find().map(registry::require).map(Brand::of);
  }

  Optional<Brand> of(String slug) {
    return registry.bySlug(slug).map(Brand::of);
  }

  Optional<Logo> logo(String slug) {
    return registry.logo(slug);
  }
}

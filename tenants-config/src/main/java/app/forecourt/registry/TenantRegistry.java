package app.forecourt.registry;

import app.forecourt.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The dealer groups we serve.
@Service
public class TenantRegistry {

  public Optional<Group> bySlug(String slug) {
    throw new UnsupportedOperationException();
  }

  public Group require(TenantId tenant) {
    throw new UnsupportedOperationException();
  }

  public Group current() {
    throw new UnsupportedOperationException();
  }

  public List<Group> all() {
    throw new UnsupportedOperationException();
  }

  public boolean slugFree(String slug) {
    throw new UnsupportedOperationException();
  }

  public TenantId signUp(SignUp wish) {
    throw new UnsupportedOperationException();
  }

  public void activate(TenantId tenant, Access access) {
    throw new UnsupportedOperationException();
  }

  public void access(TenantId tenant, Access access) {
    throw new UnsupportedOperationException();
  }

  public void covers(TenantId tenant, String plan, int stores) {
    throw new UnsupportedOperationException();
  }

  public void brand(TenantId tenant, String colour, byte @Nullable [] logo) {
    throw new UnsupportedOperationException();
  }

  public Optional<Logo> logo(String slug) {
    throw new UnsupportedOperationException();
  }

  public void settle(TenantId tenant, Silo silo) {
    throw new UnsupportedOperationException();
  }
}

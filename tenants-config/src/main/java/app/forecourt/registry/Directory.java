package app.forecourt.registry;

import app.forecourt.tenancy.ControlPlane;
import app.forecourt.tenancy.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Groups as this node knows them, so that a request costs no query to find out whose it is. What
/// another node changes is known here within five seconds.
@Component
class Directory {

  private static final Duration AGE = Duration.ofSeconds(5);

  private final Cache<String, Optional<Group>> bySlug = cache();
  private final Cache<TenantId, Optional<Group>> byId = cache();
  private final Tenants tenants;
  private final ControlPlane control;

  Directory(Tenants tenants, ControlPlane control) {
    this.tenants = tenants;
    this.control = control;
  }

  Optional<Group> find(String slug) {
    var known = bySlug.getIfPresent(slug);
    return known != null ? known : noted(slug, read(() -> tenants.findBySlug(slug)));
  }

  Optional<Group> find(TenantId id) {
    var known = byId.getIfPresent(id);
    if (known != null) {
      return known;
    }
    // Read outside the cache's own lock: who waits for that lock may hold the last connection.
    var group = read(() -> tenants.findById(id.value()));
    byId.put(id, group);
    return group;
  }

  /// Forgets a group now and, because another thread may read it before the change is committed,
  /// when the present transaction ends.
  void forget(Tenant changed) {
    drop(changed.id(), changed.slug());
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              drop(changed.id(), changed.slug());
            }
          });
    }
  }

  private Optional<Group> noted(String slug, Optional<Group> group) {
    bySlug.put(slug, group);
    group.ifPresent(found -> byId.put(found.id(), group));
    return group;
  }

  private Optional<Group> read(java.util.function.Supplier<Optional<Tenant>> query) {
    return control.call(() -> query.get().map(Tenant::group));
  }

  private void drop(TenantId id, String slug) {
    bySlug.invalidate(slug);
    byId.invalidate(id);
  }

  private static <K> Cache<K, Optional<Group>> cache() {
    return Caffeine.newBuilder().expireAfterWrite(AGE).maximumSize(20_000).build();
  }
}

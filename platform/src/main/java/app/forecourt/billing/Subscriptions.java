package app.forecourt.billing;

import app.forecourt.tenancy.TenantId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Subscriptions extends Repository<Subscription, UUID> {

  Optional<Subscription> findByTenant(UUID tenant);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Subscription s where s.tenant = :tenant")
  Optional<Subscription> lock(UUID tenant);

  Optional<Subscription> findByFormKey(String key);

  Optional<Subscription> findByCustomer(String customer);

  Optional<Subscription> findByCheckout(String page);

  /// The longest unread first.
  @Query("from Subscription s where s.customer is not null order by s.seenAt nulls first")
  List<Subscription> known();

  @Query("from Subscription s where s.status is not null")
  List<Subscription> begun();

  Subscription save(Subscription subscription);

  /// @throws NoSubscription if the group has none
  default Subscription require(TenantId tenant) {
    return lock(tenant.value()).orElseThrow(NoSubscription::new);
  }
}

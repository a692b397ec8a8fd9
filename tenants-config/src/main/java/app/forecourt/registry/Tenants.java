package app.forecourt.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Tenants extends Repository<Tenant, UUID> {

  Optional<Tenant> findById(UUID id);

  Optional<Tenant> findBySlug(String slug);

  Optional<Tenant> findBySignUpKey(String signUpKey);

  boolean existsBySlug(String slug);

  List<Tenant> findAllByOrderBySlug();

  Tenant save(Tenant tenant);
}

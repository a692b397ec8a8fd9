package app.forecourt.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ProviderLinks extends Repository<ProviderLink, UUID> {

  Optional<ProviderLink> findById(UUID id);

  Optional<ProviderLink> findByIssuerAndSubject(String issuer, String subject);

  Optional<ProviderLink> findByIssuerAndAccount(String issuer, UUID account);

  /// In the order in which people first came.
  List<ProviderLink> findByIssuerOrderById(String issuer);

  ProviderLink save(ProviderLink link);

  void delete(ProviderLink link);
}

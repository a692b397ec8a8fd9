package app.forecourt.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SignOnProviders extends Repository<SignOnProvider, UUID> {

  /// The one of the group, which has at most one.
  Optional<SignOnProvider> findFirstByOrderById();

  SignOnProvider save(SignOnProvider provider);
}

package app.forecourt.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApiClientBook extends Repository<ApiClient, UUID> {

  Optional<ApiClient> findById(UUID id);

  List<ApiClient> findByRevokedIsNullOrderByIdDesc();

  ApiClient save(ApiClient client);

  /// Past the version, so that two requests at once do not stand in each other's way.
  @Modifying
  @Query("update ApiClient c set c.lastUsed = :at where c.id = :id")
  void noteUse(UUID id, Instant at);
}

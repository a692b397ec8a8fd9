package app.forecourt.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApiTokenBook extends Repository<ApiToken, UUID> {

  Optional<ApiToken> findById(UUID id);

  Optional<ApiToken> findByHash(String hash);

  List<ApiToken> findByRevokedIsNullOrderByIdDesc();

  ApiToken save(ApiToken token);

  /// Past the version, so that two requests at once do not stand in each other's way.
  @Modifying
  @Query("update ApiToken t set t.lastUsed = :at where t.id = :id")
  void noteUse(UUID id, Instant at);
}

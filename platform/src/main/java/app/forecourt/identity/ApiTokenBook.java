package app.forecourt.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ApiTokenBook extends Repository<ApiToken, UUID> {

  Optional<ApiToken> findById(UUID id);

  List<ApiToken> findByRevokedIsNullOrderByIdDesc();

  ApiToken save(ApiToken token);
}

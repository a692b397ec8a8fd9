package app.forecourt.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SignInRulesBook extends Repository<SignInRules, UUID> {

  /// The rules of the group, which has at most one set.
  Optional<SignInRules> findFirstByOrderById();

  SignInRules save(SignInRules rules);
}

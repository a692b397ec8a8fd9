package app.forecourt.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.AuditorAware;
import org.springframework.stereotype.Component;

/// Rows remember the account that touched them; none if the system did.
@Component
class Auditor implements AuditorAware<UUID> {

  @Override
  public Optional<UUID> getCurrentAuditor() {
    return CurrentMember.find().map(member -> member.account().value());
  }
}

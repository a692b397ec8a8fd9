package app.forecourt.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface InvitationLetters extends Repository<InvitationLetter, UUID> {

  Optional<InvitationLetter> findByTokenHash(String hash);

  long countByUsedIsNullAndExpiresAfter(Instant now);

  InvitationLetter save(InvitationLetter letter);

  /// @throws NoSuchInvitation unless `token` opens one at `at`
  default InvitationLetter require(String token, Instant at) {
    return findByTokenHash(Secrets.hash(token)).orElseThrow(NoSuchInvitation::new).open(at);
  }
}

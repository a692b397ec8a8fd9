package app.forecourt.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds for whom a program works, in one transaction, since each of its requests asks.
@Component
class Programs {

  private final ApiTokens tokens;
  private final ApiClients clients;
  private final Memberships memberships;

  /// @param member for whom it works
  record Program(ApiTokens.Key key, MemberAuthentication member) {}

  Programs(ApiTokens tokens, ApiClients clients, Memberships memberships) {
    this.tokens = tokens;
    this.clients = clients;
    this.memberships = memberships;
  }

  /// What the secret opens in the bound group; empty if it is no good, or nobody holds its role any
  /// more.
  @Transactional
  public Optional<Program> open(String secret) {
    return (ApiClients.isAccess(secret) ? clients.open(secret) : tokens.open(secret))
        .flatMap(key ->
            memberships
                .member(key.account(), key.grant())
                .filter(member -> member.getPrincipal().acting().grant().equals(key.grant()))
                .map(member -> new Program(key, member)));
  }
}

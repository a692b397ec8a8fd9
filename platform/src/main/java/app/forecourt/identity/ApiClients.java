package app.forecourt.identity;

import app.forecourt.api.ApiScopes;
import app.forecourt.plans.Entitlements;
import app.forecourt.plans.Feature;
import app.forecourt.registry.Access;
import app.forecourt.registry.TenantRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Programs that work for a member, in one of his roles, and fetch their access themselves.
@Service
@Transactional
public class ApiClients {

  private static final Logger AUDIT = LoggerFactory.getLogger("audit");
  private static final Duration ACCESS = Duration.ofMinutes(15);
  private static final String SECRET = "fcs_";
  private static final String ACCESS_TOKEN = "fca_";

  private final ApiClientBook clients;
  private final AccessTokensSql accesses;
  private final ApiTokens tokens;
  private final ApiScopes scopes;
  private final Memberships members;
  private final Workplace workplace;
  private final StepUp stepUp;
  private final Entitlements entitlements;
  private final TenantRegistry registry;
  private final Clock clock;

  /// Access just fetched.
  ///
  /// @param token `fca_` and 43 characters
  /// @param goodFor how long
  record Fetched(String token, Duration goodFor, Set<String> scopes) {}

  ApiClients(
      ApiClientBook clients,
      AccessTokensSql accesses,
      ApiTokens tokens,
      ApiScopes scopes,
      Memberships members,
      Workplace workplace,
      StepUp stepUp,
      Entitlements entitlements,
      TenantRegistry registry,
      Clock clock) {
    this.clients = clients;
    this.accesses = accesses;
    this.tokens = tokens;
    this.scopes = scopes;
    this.members = members;
    this.workplace = workplace;
    this.stepUp = stepUp;
    this.entitlements = entitlements;
    this.registry = registry;
    this.clock = clock;
  }

  /// What a client can be let into, e.g. `customers:read`, in alphabetical order.
  public Set<String> scopes() {
    return scopes.all();
  }

  /// Registers a client, which works as the present member in the role he acts in unless it is to
  /// work as another.
  ///
  /// @return its secret, shown this once
  /// @throws app.forecourt.plans.EntitlementDenied if the plan has no API
  /// @throws ProofNeeded if he has to show first that it is he
  /// @throws NoSuchGrant if nobody who can sign in holds the role it is to work in
  public IssuedClient register(NewClient wish) {
    entitlements.require(Feature.API);
    workplace.requireTokens();
    stepUp.require();
    var secret = SECRET + Secrets.next();
    var me = CurrentMember.require();
    var grant = wish.grant() == null ? me.acting().grant() : wish.grant();
    var client =
        clients.save(
            new ApiClient(
                wish.grant() == null ? me.account() : tokens.holder(grant),
                grant,
                wish,
                scopes.all(),
                secret,
                clock.instant()));
    AUDIT.info("client {} registered", client.getId());
    return new IssuedClient(client.getId(), secret);
  }

  /// All clients of the group that were not revoked, the newest first.
  @Transactional(readOnly = true)
  public List<ClientRow> list() {
    workplace.requireTokens();
    var holders = tokens.holders();
    return clients.findByRevokedIsNullOrderByIdDesc().stream()
        .flatMap(client -> holders.row(client.account(), client.grant(), client::row))
        .toList();
  }

  /// Gives a client a new secret.
  ///
  /// @param overlap how long the old one is good, too, up to a week; if zero, it ends now, and all
  ///   that was fetched with it
  /// @return the new secret, shown this once
  /// @throws ProofNeeded if the member has to show first that it is he
  /// @throws NoSuchClient if there is none of that id
  public IssuedClient rotate(UUID id, Duration overlap) {
    workplace.requireTokens();
    stepUp.require();
    var client = require(id);
    var secret = SECRET + Secrets.next();
    clients.save(client.rotate(secret, overlap, clock.instant()));
    if (overlap.isZero()) {
      accesses.removeOf(id);
    }
    AUDIT.info("client {} has a new secret", id);
    return new IssuedClient(id, secret);
  }

  /// Shuts a client out, with all it has fetched.
  ///
  /// @throws NoSuchClient if there is none of that id
  public void revoke(UUID id) {
    workplace.requireTokens();
    clients.save(require(id).revoke(clock.instant()));
    accesses.removeOf(id);
    AUDIT.info("client {} revoked", id);
  }

  private ApiClient require(UUID id) {
    return clients
        .findById(id)
        .filter(client -> !client.isRevoked())
        .orElseThrow(NoSuchClient::new);
  }

  /// Access for a client of the bound group, a quarter of an hour at most.
  ///
  /// @param wish the scopes it asks for; all it was given if empty
  /// @throws ClientRefused if there is no such client, or that is not its secret
  /// @throws NotAMember if whom it works for may not sign in, or not in that role, any more
  /// @throws ScopeNotGranted if it asks for more than it was given
  /// @throws GroupSuspended if the group has to renew its subscription first
  /// @throws app.forecourt.plans.EntitlementDenied if the plan has no API
  Fetched fetch(String clientId, String secret, Collection<String> wish) {
    var now = clock.instant();
    var hash = Secrets.hash(secret);
    var client =
        id(clientId)
            .flatMap(clients::findById)
            .filter(found -> found.isProvenBy(hash, now))
            .orElseThrow(ClientRefused::new);
    requireOpen(client);
    var given = client.scopes();
    wish.stream()
        .filter(scope -> !given.contains(scope))
        .findFirst()
        .ifPresent(scope -> {
          throw new ScopeNotGranted(scope);
        });
    var fetched = wish.isEmpty() ? given : new TreeSet<>(wish);
    var token = ACCESS_TOKEN + Secrets.next();
    var until = client.until(now.plus(ACCESS));
    accesses.add(Secrets.hash(token), client.getId(), String.join(" ", fetched), until, now);
    clients.noteUse(client.getId(), now);
    return new Fetched(token, Duration.between(now, until), fetched);
  }

  private void requireOpen(ApiClient client) {
    var access = registry.current().access();
    if (access == Access.NONE || access == Access.BILLING_ONLY) {
      throw new GroupSuspended();
    }
    entitlements.require(Feature.API);
    if (members.member(client.account(), client.grant()).stream()
        .noneMatch(member -> member.getPrincipal().acting().grant().equals(client.grant()))) {
      throw new NotAMember();
    }
  }

  private static Optional<UUID> id(String clientId) {
    try {
      return Optional.of(UUID.fromString(clientId));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static boolean isAccess(String secret) {
    return secret.startsWith(ACCESS_TOKEN);
  }

  /// What the access token opens in the bound group, if it is good.
  Optional<ApiTokens.Key> open(String token) {
    return accesses.find(Secrets.hash(token), clock.instant());
  }
}

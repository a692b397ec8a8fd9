package app.forecourt.identity;

import static java.util.stream.Collectors.toMap;

import app.forecourt.plans.Entitlements;
import app.forecourt.plans.Feature;
import app.forecourt.tenancy.CurrentTenant;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keys for programs that work for a member, in one of his roles.
@Service
@Transactional
public class ApiTokens {

  private static final Logger AUDIT = LoggerFactory.getLogger("audit");
  static final String PREFIX = "fct_";

  private final ApiTokenBook tokens;
  private final AccessTokensSql accesses;
  private final MembershipsSql memberships;
  private final RoleGrants grants;
  private final Workplace workplace;
  private final StepUp stepUp;
  private final Entitlements entitlements;
  private final Clock clock;

  ApiTokens(
      ApiTokenBook tokens,
      AccessTokensSql accesses,
      MembershipsSql memberships,
      RoleGrants grants,
      Workplace workplace,
      StepUp stepUp,
      Entitlements entitlements,
      Clock clock) {
    this.tokens = tokens;
    this.accesses = accesses;
    this.memberships = memberships;
    this.grants = grants;
    this.workplace = workplace;
    this.stepUp = stepUp;
    this.entitlements = entitlements;
    this.clock = clock;
  }

  /// Makes a token, for the present member in the role he acts in unless it is to be another's: a
  /// web site that brings leads works as somebody who takes them.
  ///
  /// @return the token with its secret, shown this once
  /// @throws app.forecourt.plans.EntitlementDenied if the plan has no API
  /// @throws ProofNeeded if he has to show first that it is he
  /// @throws NoSuchGrant if nobody who can sign in holds the role it is to work in
  public IssuedToken issue(NewToken wish) {
    entitlements.require(Feature.API);
    workplace.requireTokens();
    stepUp.require();
    var secret = PREFIX + Secrets.next();
    var me = CurrentMember.require();
    var grant = wish.grant() == null ? me.acting().grant() : wish.grant();
    var token =
        tokens.save(
            new ApiToken(
                wish.grant() == null ? me.account() : holder(grant),
                grant,
                wish,
                secret,
                clock.instant()));
    AUDIT.info("token {} issued", token.getId());
    return new IssuedToken(token.getId(), secret, token.expires());
  }

  /// Who works in a role.
  ///
  /// @throws NoSuchGrant if nobody does who can sign in
  AccountId holder(UUID grant) {
    var employee = grants.require(grant).employee();
    return memberships.all(CurrentTenant.require()).stream()
        .filter(member -> member.active() && member.employee().equals(employee))
        .findFirst()
        .map(MembershipsSql.Membership::account)
        .orElseThrow(NoSuchGrant::new);
  }

  /// For whom the group's programs can work.
  Holders holders() {
    return new Holders(
        memberships.all(CurrentTenant.require()).stream()
            .collect(toMap(MembershipsSql.Membership::account, MembershipsSql.Membership::name)),
        grants.findAllByOrderById().stream().collect(toMap(RoleGrant::getId, RoleGrant::role)));
  }

  /// @param names of members, by account
  /// @param roles by the grant they are held by
  record Holders(Map<AccountId, String> names, Map<UUID, Role> roles) {

    /// What is told of a key; nothing if nobody stands behind it any more.
    <R> Stream<R> row(AccountId account, UUID grant, BiFunction<String, Role, R> told) {
      var name = names.get(account);
      var role = roles.get(grant);
      return name == null || role == null ? Stream.empty() : Stream.of(told.apply(name, role));
    }
  }

  /// All tokens of the group that were not revoked, the newest first.
  @Transactional(readOnly = true)
  public List<TokenRow> list() {
    workplace.requireTokens();
    var holders = holders();
    return tokens.findByRevokedIsNullOrderByIdDesc().stream()
        .flatMap(token -> holders.row(token.account(), token.grant(), token::row))
        .toList();
  }

  /// @throws NoSuchToken if there is none of that id
  public void revoke(UUID id) {
    workplace.requireTokens();
    var token = tokens.findById(id).orElseThrow(NoSuchToken::new);
    AUDIT.info("token {} revoked", id);
    tokens.save(token.revoke(clock.instant()));
  }

  /// What the secret opens in the bound group, if it is good.
  Optional<Key> open(String secret) {
    return accesses.ofMember(Secrets.hash(secret), clock.instant());
  }

  /// What a program is let in with.
  ///
  /// @param scopes the parts of the API it may use; null for all
  record Key(AccountId account, UUID grant, boolean mayWrite, @Nullable Set<String> scopes) {}
}

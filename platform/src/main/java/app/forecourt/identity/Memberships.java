package app.forecourt.identity;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes members of the bound group out of memberships, staff and grants, and remembers them for as
/// long as nothing changes in the group.
@Component
class Memberships {

  private static final int REMEMBERED = 20_000;

  private final MembershipsSql memberships;
  private final RoleGrants grants;
  private final Workplace workplace;
  private final Cache<Key, Member> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  private record Key(TenantId tenant, long stamp, AccountId account, @Nullable UUID grant) {}

  Memberships(MembershipsSql memberships, RoleGrants grants, Workplace workplace) {
    this.memberships = memberships;
    this.grants = grants;
    this.workplace = workplace;
  }

  /// The member that `account` is here, in the role of `grant`, or in his oldest one if he does not
  /// hold that; empty if he was shut out, has left, or holds no role.
  @Transactional(readOnly = true)
  public Optional<MemberAuthentication> member(AccountId account, @Nullable UUID grant) {
    // Read before the rest: what changes meanwhile is then noticed at the next request.
    var tenant = CurrentTenant.require();
    var key = new Key(tenant, memberships.stamp(tenant), account, grant);
    var known = remembered.getIfPresent(key);
    var member = known == null ? look(account, grant) : Optional.of(known);
    member.ifPresent(found -> remembered.put(key, found));
    return member.map(found -> new MemberAuthentication(found, key.stamp()));
  }

  private Optional<Member> look(AccountId account, @Nullable UUID grant) {
    return memberships
        .find(CurrentTenant.require(), account)
        .filter(MembershipsSql.Membership::active)
        .flatMap(membership -> member(membership, grant));
  }

  private Optional<Member> member(MembershipsSql.Membership membership, @Nullable UUID grant) {
    var staff = workplace.staff(membership.employee()).filter(Workplace.Staff::active);
    if (staff.isEmpty()) {
      return Optional.empty();
    }
    var roles =
        grants.findByEmployeeOrderById(membership.employee()).stream()
            .map(held -> held.acting(staff.get(), unit -> workplace.nameOf(unit).orElse("")))
            .toList();
    return roles.stream()
        .filter(role -> role.grant().equals(grant))
        .findFirst()
        .or(() -> roles.stream().findFirst())
        .map(acting ->
            new Member(
                membership.tenant(),
                membership.account(),
                membership.employee(),
                staff.get().name(),
                membership.login(),
                acting,
                roles));
  }
}

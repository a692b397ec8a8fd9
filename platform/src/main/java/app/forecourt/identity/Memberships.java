package app.forecourt.identity;

import app.forecourt.tenancy.CurrentTenant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes members of the bound group out of memberships, staff and grants.
@Component
class Memberships {

  private final MembershipsSql memberships;
  private final RoleGrants grants;
  private final Workplace workplace;

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
    var stamp = memberships.stamp(CurrentTenant.require());
    return memberships
        .find(CurrentTenant.require(), account)
        .filter(MembershipsSql.Membership::active)
        .flatMap(membership -> member(membership, grant, stamp));
  }

  private Optional<MemberAuthentication> member(
      MembershipsSql.Membership membership, @Nullable UUID grant, long stamp) {
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
            new MemberAuthentication(
                new Member(
                    membership.tenant(),
                    membership.account(),
                    membership.employee(),
                    staff.get().name(),
                    membership.login(),
                    acting,
                    roles),
                stamp));
  }
}

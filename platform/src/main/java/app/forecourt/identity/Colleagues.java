package app.forecourt.identity;

import app.forecourt.tenancy.CurrentTenant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The members of the bound group as modules reach them without their being there: to write to
/// them, and to look at things with their eyes.
@Service
@Transactional(readOnly = true)
public class Colleagues {

  private final MembershipsSql memberships;
  private final Memberships members;

  Colleagues(MembershipsSql memberships, Memberships members) {
    this.memberships = memberships;
    this.members = members;
  }

  /// The employees who are members now, whoever joined first at the top.
  public List<UUID> employees() {
    return memberships.all(CurrentTenant.require()).stream()
        .filter(MembershipsSql.Membership::active)
        .map(MembershipsSql.Membership::employee)
        .toList();
  }

  /// The member that an employee is, in the role in which he signs in; empty if he may not.
  public Optional<Member> member(UUID employee) {
    return memberships
        .findByEmployee(CurrentTenant.require(), employee)
        .flatMap(membership -> members.member(membership.account(), null))
        .map(MemberAuthentication::getPrincipal);
  }

  /// The employee that an account is here, also if he was shut out; empty if it is no member.
  public Optional<UUID> employee(AccountId account) {
    return memberships
        .find(CurrentTenant.require(), account)
        .map(MembershipsSql.Membership::employee);
  }
}

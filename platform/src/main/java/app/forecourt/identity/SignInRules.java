package app.forecourt.identity;

import app.forecourt.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What a group demands of those who sign in.
@Entity
class SignInRules extends TenantOwned<SignInRules> {

  /// What holds until a group says otherwise.
  static final Set<Role> USUAL = Set.of(Role.GROUP_ADMIN);

  @Column(name = "second_factor_roles")
  private String secondFactorRoles = "";

  protected SignInRules() {}

  static SignInRules usual() {
    return new SignInRules().requireSecondFactor(USUAL);
  }

  SignInRules requireSecondFactor(Collection<Role> roles) {
    secondFactorRoles = roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    return this;
  }

  /// Of whom a second factor is required.
  Set<Role> secondFactorRoles() {
    return Arrays.stream(secondFactorRoles.split(",", -1))
        .filter(name -> !name.isEmpty())
        .map(Role::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}

package app.forecourt.identity;

import app.forecourt.tenancy.TenantId;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/// Somebody signed in for a group, in one of the roles he holds there; the principal of every
/// request.
///
/// @param login the e-mail address
/// @param employee the employee in the organisation
/// @param acting the role in force; data of other roles never mix with it
/// @param roles all roles held, [#acting] among them
public record Member(
    TenantId tenant,
    AccountId account,
    UUID employee,
    String name,
    String login,
    Acting acting,
    List<Acting> roles)
    implements Serializable, java.security.Principal {

  @Override
  public String getName() {
    return login;
  }

  public Role role() {
    return acting.role();
  }

  @Override
  public String toString() {
    return login + " as " + acting.role();
  }
}

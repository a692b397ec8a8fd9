package app.forecourt.identity;

import app.forecourt.tenancy.Secret;
import app.forecourt.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An invitation as it is kept: what it says, and the hash of its link.
@Entity
@Table(name = "invitation")
class InvitationLetter extends TenantOwned<InvitationLetter> {

  @Column(name = "employee_id")
  private UUID employee;

  private String email;
  private String name;

  @Enumerated(EnumType.STRING)
  private Role role;

  @SuppressWarnings("UnusedVariable") // asked for in queries
  @Secret
  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "expires_at")
  private Instant expires;

  @Column(name = "used_at")
  private @Nullable Instant used;

  protected InvitationLetter() {}

  InvitationLetter(
      UUID employee, String email, String name, Role role, String token, Instant expires) {
    this.employee = employee;
    this.email = email;
    this.name = name;
    this.role = role;
    this.tokenHash = Secrets.hash(token);
    this.expires = expires;
  }

  /// @throws NoSuchInvitation if it was used, or is too old
  InvitationLetter open(Instant at) {
    if (used != null || !at.isBefore(expires)) {
      throw new NoSuchInvitation();
    }
    return this;
  }

  /// It is taken up: announces it as [InvitationAccepted].
  InvitationLetter use(Instant at) {
    used = at;
    registerEvent(
        new InvitationAccepted(
            tenant(), employee, name, createdBy().map(AccountId::new).orElse(null), at));
    return this;
  }

  UUID employee() {
    return employee;
  }

  String email() {
    return email;
  }

  String name() {
    return name;
  }

  Role role() {
    return role;
  }
}

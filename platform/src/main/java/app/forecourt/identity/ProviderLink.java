package app.forecourt.identity;

import app.forecourt.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;

/// Which account a provider means by a subject. It is written when somebody first comes from there,
/// and counts from then on, whatever e-mail address the provider gives to whom.
@Entity
class ProviderLink extends TenantOwned<ProviderLink> {

  @Column(name = "account_id")
  private UUID account = new UUID(0, 0);

  private String issuer = "";
  private String subject = "";

  protected ProviderLink() {}

  static ProviderLink of(AccountId account, AtProvider who) {
    var link = new ProviderLink();
    link.account = account.value();
    link.issuer = who.issuer();
    link.subject = who.subject();
    return link;
  }

  AccountId account() {
    return new AccountId(account);
  }

  String subject() {
    return subject;
  }
}

package app.forecourt.identity;

import app.forecourt.tenancy.Secret;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key for a program: it opens what one grant of one account opens.
@Entity
class ApiToken extends TenantOwned<ApiToken> {

  private static final Duration USUAL = Duration.ofDays(365);

  @Column(name = "account_id")
  private UUID account;

  @Column(name = "grant_id")
  private UUID grant;

  private String name;

  @SuppressWarnings("UnusedVariable") // asked for in queries
  @Secret
  private String hash;

  private String hint;

  @Column(name = "may_write")
  private boolean mayWrite;

  @Column(name = "expires_at")
  private Instant expires;

  @Column(name = "last_used_at")
  private @Nullable Instant lastUsed;

  @Column(name = "revoked_at")
  private @Nullable Instant revoked;

  protected ApiToken() {}

  ApiToken(AccountId account, UUID grant, NewToken token, String secret, Instant at) {
    this.account = account.value();
    this.grant = grant;
    this.name = Required.text("name", token.name(), 60);
    this.mayWrite = Required.value("scopes", token.scopes()).contains(TokenScope.WRITE);
    this.expires = token.expires() == null ? at.plus(USUAL) : token.expires();
    this.hash = Secrets.hash(secret);
    this.hint = secret.substring(secret.length() - 4);
    if (!expires.isAfter(at)) {
      throw new FieldUnreadable("expires", at.plus(USUAL).toString());
    }
  }

  ApiToken revoke(Instant at) {
    revoked = at;
    return this;
  }

  AccountId account() {
    return new AccountId(account);
  }

  UUID grant() {
    return grant;
  }

  Instant expires() {
    return expires;
  }

  TokenRow row(String owner, Role role) {
    return new TokenRow(
        getId(),
        name,
        owner,
        role,
        mayWrite ? Set.of(TokenScope.READ, TokenScope.WRITE) : Set.of(TokenScope.READ),
        hint,
        expires,
        lastUsed);
  }
}

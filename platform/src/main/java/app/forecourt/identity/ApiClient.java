package app.forecourt.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.forecourt.tenancy.Secret;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.FieldMissing;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A program that fetches its access itself, for a quarter of an hour each time: it reaches what
/// one grant of one account reaches, in the parts of the API it was let into.
@Entity
class ApiClient extends TenantOwned<ApiClient> {

  /// How long it has at most to change over to a new secret.
  static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

  private static final int MOST_LETTERS = 60;

  @Column(name = "account_id")
  private UUID account;

  @Column(name = "grant_id")
  private UUID grant;

  private String name;

  /// With blanks between, as OAuth says them.
  private String scopes;

  @Secret private String hash;

  private String hint;

  @Column(name = "previous_hash")
  @Secret
  private @Nullable String previousHash;

  @Column(name = "previous_until")
  private @Nullable Instant previousUntil;

  @Column(name = "expires_at")
  private @Nullable Instant expires;

  @Column(name = "last_used_at")
  private @Nullable Instant lastUsed;

  @Column(name = "revoked_at")
  private @Nullable Instant revoked;

  protected ApiClient() {}

  /// @param known all scopes there are
  ApiClient(
      AccountId account,
      UUID grant,
      NewClient client,
      Set<String> known,
      String secret,
      Instant at) {
    this.account = account.value();
    this.grant = grant;
    this.name = Required.text("name", client.name(), MOST_LETTERS);
    this.scopes = String.join(" ", chosen(client.scopes(), known));
    this.expires = client.expires();
    this.hash = Secrets.hash(secret);
    this.hint = hint(secret);
    if (expires != null && !expires.isAfter(at)) {
      throw new FieldUnreadable("expires", at.plus(Duration.ofDays(365)).toString());
    }
  }

  private static Set<String> chosen(@Nullable Set<String> scopes, Set<String> known) {
    var chosen = new TreeSet<>(Required.value("scopes", scopes));
    if (chosen.isEmpty()) {
      throw new FieldMissing("scopes");
    }
    if (!known.containsAll(chosen)) {
      throw new FieldUnreadable("scopes", String.join(" ", known));
    }
    return chosen;
  }

  private static String hint(String secret) {
    return secret.substring(secret.length() - 4);
  }

  /// Whether it is still let in, and this is its secret; takes as long whichever character is
  /// wrong.
  boolean isProvenBy(String secretHash, Instant at) {
    var isPresent = same(hash, secretHash);
    var isPrevious =
        same(previousHash == null ? "" : previousHash, secretHash)
            && previousUntil != null
            && at.isBefore(previousUntil);
    return isGood(at) && (isPresent || isPrevious);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
  }

  private boolean isGood(Instant at) {
    return revoked == null && (expires == null || at.isBefore(expires));
  }

  /// Has a new secret from now on.
  ///
  /// @param overlap how long the old one is good, too; none if zero
  ApiClient rotate(String secret, Duration overlap, Instant at) {
    if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw new FieldUnreadable("overlapHours", "0–" + LONGEST_OVERLAP.toHours());
    }
    previousHash = overlap.isZero() ? null : hash;
    previousUntil = overlap.isZero() ? null : at.plus(overlap);
    hash = Secrets.hash(secret);
    hint = hint(secret);
    return this;
  }

  ApiClient revoke(Instant at) {
    revoked = at;
    return this;
  }

  boolean isRevoked() {
    return revoked != null;
  }

  AccountId account() {
    return new AccountId(account);
  }

  UUID grant() {
    return grant;
  }

  Set<String> scopes() {
    return new TreeSet<>(Arrays.asList(scopes.split(" ")));
  }

  /// Until when access that it fetches now is good.
  Instant until(Instant wish) {
    return expires != null && expires.isBefore(wish) ? expires : wish;
  }

  ClientRow row(String owner, Role role) {
    return new ClientRow(
        getId(), name, owner, role, scopes(), hint, previousUntil, expires, lastUsed);
  }
}

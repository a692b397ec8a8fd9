package app.forecourt.sales;

import app.forecourt.identity.Scopes;
import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where the group keeps what it has agreed on for its sales: how much discount each level may
/// give, how soon customers are followed up.
@Service
@Transactional
public class SalesRules {

  private static final int REMEMBERED = 2_000;

  private final Rulebooks rulebooks;
  private final Permissions permissions;
  private final Scopes scopes;
  private final Cache<Key, Agreed> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  private record Key(TenantId tenant, long stamp) {}

  SalesRules(Rulebooks rulebooks, Permissions permissions, Scopes scopes) {
    this.rulebooks = rulebooks;
    this.permissions = permissions;
    this.scopes = scopes;
  }

  /// What is agreed now; everybody may know it.
  ///
  /// @param version 0 as long as nothing was changed
  public record Agreed(Rules rules, int version) {}

  @Transactional(readOnly = true)
  public Agreed agreed() {
    var key = new Key(CurrentTenant.require(), scopes.stamp());
    var known = remembered.getIfPresent(key);
    if (known != null) {
      return known;
    }
    var agreed =
        rulebooks
            .find()
            .map(book -> new Agreed(book.rules(), book.version()))
            .orElse(new Agreed(Rules.DEFAULT, 0));
    remembered.put(key, agreed);
    return agreed;
  }

  /// Changes what holds for whatever is done from now on.
  public void agree(Rules rules, int version) {
    permissions.requireEverywhere(Action.TENANT_SETTINGS, Verb.WRITE);
    var book = rulebooks.find().orElseGet(Rulebook::new);
    book.expectVersion(version);
    rulebooks.save(book.agree(rules));
    scopes.change();
  }

  Rules rules() {
    return agreed().rules();
  }
}

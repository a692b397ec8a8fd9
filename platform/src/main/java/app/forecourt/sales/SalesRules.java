package app.forecourt.sales;

import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where the group keeps what it has agreed on for its sales: how much discount each level may
/// give, how soon customers are followed up.
@Service
@Transactional
public class SalesRules {

  private final Rulebooks rulebooks;
  private final Permissions permissions;

  SalesRules(Rulebooks rulebooks, Permissions permissions) {
    this.rulebooks = rulebooks;
    this.permissions = permissions;
  }

  /// What is agreed now; everybody may know it.
  ///
  /// @param version 0 as long as nothing was changed
  public record Agreed(Rules rules, int version) {}

  @Transactional(readOnly = true)
  public Agreed agreed() {
    return rulebooks
        .find()
        .map(book -> new Agreed(book.rules(), book.version()))
        .orElse(new Agreed(Rules.DEFAULT, 0));
  }

  /// Changes what holds for whatever is done from now on.
  public void agree(Rules rules, int version) {
    permissions.requireEverywhere(Action.TENANT_SETTINGS, Verb.WRITE);
    var book = rulebooks.find().orElseGet(Rulebook::new);
    book.expectVersion(version);
    rulebooks.save(book.agree(rules));
  }

  Rules rules() {
    return agreed().rules();
  }
}

package app.forecourt.organization;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.Reach;
import app.forecourt.identity.Role;
import app.forecourt.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What the acting role of the present member may do, and where: the matrix of domain/roles.md,
/// resolved against the organisation.
///
/// Without anybody signed in, and for a member of another group than the bound one, nothing may be
/// done anywhere.
@Service
public class Permissions {

  private final Matrix matrix = Matrix.read();
  private final Whereabouts whereabouts;

  Permissions(Whereabouts whereabouts) {
    this.whereabouts = whereabouts;
  }

  /// Whether the acting role may do this anywhere at all; decides what menus and buttons show.
  public boolean may(Action action, Verb verb) {
    return cell(action).allows(verb);
  }

  /// Where the acting role may do this; [Sight#NOTHING] if nowhere.
  public Sight sight(Action action, Verb verb) {
    var cell = cell(action);
    return cell.allows(verb)
        ? whereabouts.of(CurrentMember.require()).within(cell.reach())
        : Sight.NOTHING;
  }

  /// @throws NotPermitted unless the acting role may do this in `store` with something of `owner`
  /// @throws app.forecourt.identity.NobodySignedIn if nobody does it
  public void require(Action action, Verb verb, StoreId store, @Nullable EmployeeId owner) {
    requireSomewhere(action, verb);
    if (!sight(action, verb).reaches(store, owner)) {
      throw new NotPermitted(action);
    }
  }

  /// The same for things that belong to the store rather than to somebody.
  public void require(Action action, Verb verb, StoreId store) {
    require(action, verb, store, null);
  }

  /// @throws NotPermitted unless the acting role may do this somewhere
  /// @throws app.forecourt.identity.NobodySignedIn if nobody does it
  public void requireSomewhere(Action action, Verb verb) {
    CurrentMember.require();
    if (!may(action, verb)) {
      throw new NotPermitted(action);
    }
  }

  /// For things that belong to the group rather than to a store.
  ///
  /// @throws NotPermitted unless the acting role may do this in the whole group
  /// @throws app.forecourt.identity.NobodySignedIn if nobody does it
  public void requireEverywhere(Action action, Verb verb) {
    requireSomewhere(action, verb);
    if (!mayEverywhere(action, verb)) {
      throw new NotPermitted(action);
    }
  }

  /// Whether the acting role may do this in the whole group, headquarters included.
  public boolean mayEverywhere(Action action, Verb verb) {
    var cell = cell(action);
    return cell.allows(verb) && cell.reach() == Reach.GROUP;
  }

  /// The highest discount band (1 to 4) the acting role may approve; 0 for none.
  public int discountBand() {
    return cell(Action.DISCOUNT).band();
  }

  /// Whether the acting role sees what vehicles cost, and gross with it.
  public boolean seesCost() {
    var stock = cell(Action.STOCK);
    return stock.allows(Verb.READ) && !stock.note().contains("no cost");
  }

  /// Whether the acting role sees whole telephone numbers.
  public boolean seesPhones() {
    var customers = cell(Action.CUSTOMER);
    return customers.allows(Verb.READ) && !customers.masked();
  }

  /// Whether what the acting role takes out of the system hides telephone numbers.
  public boolean exportsMasked() {
    return !seesPhones() || cell(Action.EXPORT).masked();
  }

  /// How far the acting role reaches in itself, whatever is done there: for whom its holder
  /// answers.
  public Sight scope() {
    return CurrentMember.find()
        .filter(Permissions::isOfTheBoundGroup)
        .map(member -> whereabouts.of(member).within(member.role().usual()))
        .orElse(Sight.NOTHING);
  }

  private Matrix.Cell cell(Action action) {
    return CurrentMember.find()
        .filter(Permissions::isOfTheBoundGroup)
        .map(member -> matrix.cell(action, member.role()))
        .orElse(Matrix.Cell.NONE);
  }

  /// What some role may do, whoever holds it.
  Matrix.Cell cell(Action action, Role role) {
    return matrix.cell(action, role);
  }

  private static boolean isOfTheBoundGroup(Member member) {
    return CurrentTenant.find().filter(member.tenant()::equals).isPresent();
  }
}

package app.forecourt.organization;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.Reach;
import app.forecourt.identity.Role;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.vocabulary.NotAPhone;
import app.forecourt.vocabulary.Phone;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What the acting role of the present member may do, and where: the matrix of domain/roles.md,
/// resolved against the organisation.
///
/// Without anybody signed in, and for a member of another group than the bound one, nothing may be
/// done anywhere.
@Service
public class Permissions {

  private static final ScopedValue<Boolean> LEAVING = ScopedValue.newInstance();

  private final Matrix matrix = Matrix.read();
  private final FieldRights fields = FieldRights.read();
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

  /// How much of a field the acting role sees; less of telephone numbers in what it [takes
  /// out][#takingOut] of the system, if the matrix says so.
  public Look look(Field field) {
    var look = onScreen(field);
    return look == Look.WHOLE
            && field == Field.PHONE
            && LEAVING.isBound()
            && cell(Action.EXPORT).masked()
        ? Look.MASKED
        : look;
  }

  /// Whether the acting role sees what vehicles cost.
  public boolean seesCost() {
    return look(Field.COST) == Look.WHOLE;
  }

  /// Whether the acting role sees whole telephone numbers.
  public boolean seesPhones() {
    return look(Field.PHONE) == Look.WHOLE;
  }

  /// What people wrote, without telephone numbers that the acting role does not see.
  public String told(String text) {
    return look(Field.PHONE).in(text);
  }

  /// Reads what leaves the system, e.g. as a file: what `work` yields is for the eyes of whoever
  /// gets hold of it.
  ///
  /// @throws NotPermitted unless the acting role may take lists out
  /// @throws app.forecourt.identity.NobodySignedIn if nobody does it
  public <R, X extends Throwable> R takingOut(ScopedValue.CallableOp<R, X> work) throws X {
    requireSomewhere(Action.EXPORT, Verb.EXPORT);
    return ScopedValue.where(LEAVING, true).call(work);
  }

  /// How the numbers end that somebody may look for who typed `digits`.
  ///
  /// Whoever sees whole numbers finds them by any end. To the others each further digit would tell
  /// one that is hidden, so they find nobody by a part of a number. By a whole one those do who
  /// take in people, e.g. at the reception: filing somebody tells them anyway whether he is known.
  ///
  /// @return digits, or the whole number with its `+`; empty if nobody is to be found
  public Optional<String> numbersEnding(String digits) {
    if (onScreen(Field.PHONE) == Look.WHOLE) {
      return Optional.of(digits);
    }
    try {
      return may(Action.LEAD_CAPTURE, Verb.WRITE)
          ? Optional.of(Phone.of(digits).e164())
          : Optional.empty();
    } catch (NotAPhone partOfOne) {
      return Optional.empty();
    }
  }

  private Look onScreen(Field field) {
    return acting().map(member -> fields.look(field, member.role())).orElse(Look.HIDDEN);
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
    return acting().map(member -> matrix.cell(action, member.role())).orElse(Matrix.Cell.NONE);
  }

  private static Optional<Member> acting() {
    return CurrentMember.find().filter(Permissions::isOfTheBoundGroup);
  }

  /// What some role may do, whoever holds it.
  Matrix.Cell cell(Action action, Role role) {
    return matrix.cell(action, role);
  }

  private static boolean isOfTheBoundGroup(Member member) {
    return CurrentTenant.find().filter(member.tenant()::equals).isPresent();
  }
}

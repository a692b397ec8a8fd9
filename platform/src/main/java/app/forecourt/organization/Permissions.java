package app.forecourt.organization;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What the acting role of the present member may do, and where: the matrix of domain/roles.md,
/// resolved against the organisation.
@Service
public class Permissions {

  /// Whether the acting role may do this anywhere at all; decides what menus and buttons show.
  public boolean may(Action action, Verb verb) {
    throw new UnsupportedOperationException();
  }

  /// Where the acting role may do this; [Sight#NOTHING] if nowhere.
  public Sight sight(Action action, Verb verb) {
    throw new UnsupportedOperationException();
  }

  /// @throws NotPermitted unless the acting role may do this in `store` with something of `owner`
  /// @throws app.forecourt.identity.NobodySignedIn if nobody does it
  public void require(Action action, Verb verb, StoreId store, @Nullable EmployeeId owner) {
    throw new UnsupportedOperationException();
  }

  /// The same for things that belong to the store rather than to somebody.
  public void require(Action action, Verb verb, StoreId store) {
    require(action, verb, store, null);
  }

  /// The highest discount band (1 to 4) the acting role may approve; 0 for none.
  public int discountBand() {
    throw new UnsupportedOperationException();
  }

  /// Whether the acting role sees what vehicles cost, and gross with it.
  public boolean seesCost() {
    throw new UnsupportedOperationException();
  }

  /// Whether the acting role sees whole telephone numbers.
  public boolean seesPhones() {
    throw new UnsupportedOperationException();
  }
}

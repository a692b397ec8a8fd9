package app.forecourt.organization;

import app.forecourt.identity.Reach;
import java.util.Set;

/// Whom and what a member has around him in his acting role.
///
/// @param everywhere all stores of the group
/// @param stores those of the unit for which the role was granted
/// @param team he and the members of the teams that he leads or belongs to there
record Surroundings(
    EmployeeId self, Set<StoreId> everywhere, Set<StoreId> stores, Set<EmployeeId> team) {

  /// A role reaches no further than the unit for which it was granted, except for what the matrix
  /// opens to it in the whole group.
  Sight within(Reach reach) {
    return switch (reach) {
      case SELF -> new Sight(stores, Set.of(self));
      case TEAM -> new Sight(stores, team);
      case DEPARTMENT, STORE, REGION -> new Sight(stores, null);
      case GROUP -> new Sight(everywhere, null);
    };
  }
}

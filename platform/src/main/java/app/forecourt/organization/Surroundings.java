package app.forecourt.organization;

import app.forecourt.identity.Reach;
import java.util.Set;

/// Whom and what a member has around him in his acting role.
///
/// @param stores those of the unit for which the role was granted
/// @param team he and the members of the teams that he leads or belongs to there
record Surroundings(EmployeeId self, Set<StoreId> stores, Set<EmployeeId> team) {

  /// A role never reaches further than the unit for which it was granted, so everything wider than
  /// a team is the stores of that unit.
  Sight within(Reach reach) {
    return switch (reach) {
      case SELF -> new Sight(stores, Set.of(self));
      case TEAM -> new Sight(stores, team);
      case DEPARTMENT, STORE, REGION, GROUP -> new Sight(stores, null);
    };
  }
}

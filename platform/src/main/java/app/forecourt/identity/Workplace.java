package app.forecourt.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What identity has to know of the organisation, which stands above it and answers here.
public interface Workplace {

  /// Somebody on the staff, and where he works: store and region are null at headquarters.
  record Staff(
      UUID employee, String name, @Nullable UUID store, @Nullable UUID region, boolean active) {

    /// The unit for which a role of this reach is his if it was granted for where he works; null
    /// for the whole group, and if he works in no such unit.
    @Nullable UUID home(Reach reach) {
      return switch (reach) {
        case SELF, TEAM, DEPARTMENT, STORE -> store;
        case REGION -> region;
        case GROUP -> null;
      };
    }
  }

  Optional<Staff> staff(UUID employee);

  /// Those whose roles the present member may see.
  List<Staff> staffInSight();

  /// What people call a region, store or team; empty if the group has no such unit.
  Optional<String> nameOf(UUID unit);

  /// What people call the regions, stores and teams of the group.
  Map<UUID, String> unitNames();

  /// Puts somebody on the staff.
  UUID hire(String name, @Nullable UUID store, @Nullable String position);

  /// @throws app.forecourt.vocabulary.Refusal unless the present member may give somebody the role
  ///   for `unit`, or for where he works if null
  void requireGrant(UUID employee, Role role, @Nullable UUID unit);

  /// @throws app.forecourt.vocabulary.Refusal unless the present member may make API tokens
  void requireTokens();

  /// @throws app.forecourt.vocabulary.Refusal unless the present member may change how the group
  ///   signs in
  void requireSettings();
}

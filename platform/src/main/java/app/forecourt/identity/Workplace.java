package app.forecourt.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What identity has to know of the organisation, which stands above it and answers here.
public interface Workplace {

  /// What people call a region, store or team.
  ///
  /// @throws app.forecourt.vocabulary.Refusal if the group has no such unit
  String nameOf(UUID unit);

  /// What people call an employee.
  ///
  /// @throws app.forecourt.vocabulary.Refusal if the group has no such employee
  String nameOfEmployee(UUID employee);

  /// The unit in which an employee works, as wide as `reach` asks for: his team, his store, or its
  /// region; null at headquarters.
  @Nullable UUID unitOf(UUID employee, Reach reach);

  /// Puts somebody on the staff.
  UUID hire(String name, @Nullable UUID store, @Nullable String position);

  /// @throws app.forecourt.vocabulary.Refusal unless the present member may see who may do what
  void requireSightOfMembers();

  /// @throws app.forecourt.vocabulary.Refusal unless the present member may make `role` somebody's
  ///   for `unit`
  void requireGrant(Role role, @Nullable UUID unit);

  /// @throws app.forecourt.vocabulary.Refusal unless the present member may make API tokens
  void requireTokens();
}

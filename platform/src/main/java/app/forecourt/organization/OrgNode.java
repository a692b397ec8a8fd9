package app.forecourt.organization;

import java.util.List;
import java.util.UUID;

/// A piece of the organisation with everything below it.
///
/// @param headcount active employees in it and below it
public record OrgNode(Kind kind, UUID id, String name, int headcount, List<OrgNode> children) {

  /// What a piece of the organisation is, from the widest to the narrowest.
  public enum Kind {
    GROUP,
    REGION,
    STORE,
    TEAM,
    EMPLOYEE
  }
}

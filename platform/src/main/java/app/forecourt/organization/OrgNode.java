package app.forecourt.organization;

import java.util.List;
import java.util.UUID;

/// A piece of the organisation with everything below it.
///
/// @param id for a position one made of where it is and what it is called
/// @param detail of a store its code, brand and city, of a team who leads it; empty for others
/// @param headcount active employees in it and below it
public record OrgNode(
    Kind kind, UUID id, String name, String detail, int headcount, List<OrgNode> children) {

  /// What a piece of the organisation is, from the widest to the narrowest.
  public enum Kind {
    GROUP,
    REGION,
    STORE,
    DEPARTMENT,
    TEAM,
    POSITION,
    EMPLOYEE
  }
}

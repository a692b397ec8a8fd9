package app.forecourt.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is to take over: chosen colleagues in turn, or those of a team.
///
/// @param to one or more; null for a team
/// @param team its consultants take over, or all its members if there is none
public record Heirs(@Nullable List<EmployeeId> to, @Nullable TeamId team) {

  public static Heirs only(EmployeeId heir) {
    return new Heirs(List.of(heir), null);
  }

  public static Heirs of(TeamId team) {
    return new Heirs(null, team);
  }
}

package app.forecourt.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where somebody is to work, and from which day on.
///
/// @param store null for headquarters
/// @param department one of the store's departments, if any; that of the team if there is one
/// @param team one of the store's teams, if any
/// @param position null to stay what he is
/// @param day null for today
public record Transfer(
    @Nullable StoreId store,
    @Nullable DepartmentId department,
    @Nullable TeamId team,
    @Nullable String position,
    @Nullable LocalDate day) {

  public static Transfer into(StoreId store, @Nullable TeamId team) {
    return new Transfer(store, null, team, null, null);
  }

  public Transfer on(LocalDate day) {
    return new Transfer(store, department, team, position, day);
  }
}

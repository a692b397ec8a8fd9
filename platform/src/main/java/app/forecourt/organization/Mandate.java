package app.forecourt.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// By what the present member may approve something: his acting role, or that of somebody absent
/// for whom he stands in.
///
/// @param band the highest discount band (1 to 4) that it covers; 0 for none
/// @param absentee for whom he stands in; null for himself
public record Mandate(Sight sight, int band, @Nullable EmployeeId absentee) {

  /// Nobody's delegate approves what the absent one asked for or owns himself.
  ///
  /// @param parties who asked for it, and whose it is
  private boolean covers(
      StoreId store, @Nullable EmployeeId owner, Collection<EmployeeId> parties) {
    return sight.reaches(store, owner) && (absentee == null || !parties.contains(absentee));
  }

  /// The one of the highest band among those that cover something; the first of equals.
  ///
  /// @param parties who asked for it, and whose it is
  public static Optional<Mandate> widest(
      List<Mandate> mandates,
      StoreId store,
      @Nullable EmployeeId owner,
      Collection<EmployeeId> parties) {
    return mandates.stream()
        .filter(mandate -> mandate.covers(store, owner, parties))
        .reduce((one, other) -> other.band() > one.band() ? other : one);
  }

  /// The stores that they reach.
  public static Set<StoreId> stores(List<Mandate> mandates) {
    return mandates.stream()
        .flatMap(mandate -> mandate.sight().stores().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}

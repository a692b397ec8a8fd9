package app.forecourt.organization;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose things the acting role reaches: a filter for lists, searches, exports and totals alike.
///
/// @param stores the stores in reach; empty means nothing can be seen
/// @param owners if set, only things owned by these employees; if null, everybody's of the stores
public record Sight(Set<StoreId> stores, @Nullable Set<EmployeeId> owners) {

  public static final Sight NOTHING = new Sight(Set.of(), Set.of());

  /// Whether something of `store` owned by `owner` is in reach; something that nobody owns is in
  /// the reach of the whole store only.
  public boolean reaches(StoreId store, @Nullable EmployeeId owner) {
    return stores.contains(store) && (owners == null || (owner != null && owners.contains(owner)));
  }

  public boolean isNothing() {
    return stores.isEmpty();
  }
}

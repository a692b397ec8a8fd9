package app.forecourt.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who takes over from somebody, in turn; each gets what belongs to the store he works in. Only
/// [HandOverDesk] makes one, which has seen to it that it may be.
public final class Succession {

  private final EmployeeId from;
  private final Map<StoreId, List<EmployeeId>> heirs;
  private final Map<StoreId, Integer> turns = new HashMap<>();

  Succession(EmployeeId from, Map<StoreId, List<EmployeeId>> heirs) {
    this.from = from;
    this.heirs = heirs;
  }

  public EmployeeId from() {
    return from;
  }

  /// Those who take over, each once.
  public Set<EmployeeId> heirs() {
    return heirs.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
  }

  /// Whose turn it is in a store.
  public EmployeeId next(StoreId store) {
    var colleagues = Objects.requireNonNull(heirs.get(store));
    return colleagues.get(
        Math.floorMod(turns.merge(store, 1, Integer::sum) - 1, colleagues.size()));
  }

  /// `known`, who has something to do with it already, if he is among those who take over; else
  /// whose turn it is.
  public EmployeeId next(StoreId store, @Nullable EmployeeId known) {
    return known != null && heirs.getOrDefault(store, List.of()).contains(known)
        ? known
        : next(store);
  }
}

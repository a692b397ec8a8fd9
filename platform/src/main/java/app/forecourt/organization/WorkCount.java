package app.forecourt.organization;

/// How much open work of a kind somebody has in a store.
///
/// @param kind the key of its name
/// @param part whether it is counted in the kind before it already
public record WorkCount(String kind, StoreId store, long count, boolean part) {

  public static WorkCount of(String kind, StoreId store, long count) {
    return new WorkCount(kind, store, count, false);
  }

  public static WorkCount part(String kind, StoreId store, long count) {
    return new WorkCount(kind, store, count, true);
  }
}

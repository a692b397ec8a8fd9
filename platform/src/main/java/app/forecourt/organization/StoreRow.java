package app.forecourt.organization;

import java.util.List;

/// A store as lists show it.
///
/// @param code short and unique in the group, e.g. `CD-A`
/// @param brands of the group's, those that it sells, its main one first
public record StoreRow(
    StoreId id,
    String code,
    String name,
    List<String> brands,
    String city,
    RegionId region,
    String regionName,
    int version) {

  /// All its brands in one line; empty if it sells none.
  public String brand() {
    return String.join(" / ", brands);
  }
}

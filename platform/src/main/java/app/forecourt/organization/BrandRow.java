package app.forecourt.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A brand of the group.
///
/// @param name by which the API and files know it; unique in the group
/// @param catalogue what the catalogue knows of it; null for a brand of the group's own
/// @param stores the names of the open ones that sell it, by their codes
/// @param models how many the model catalogue has of it
public record BrandRow(
    CarBrandId id,
    String name,
    @Nullable CatalogueBrand catalogue,
    List<String> stores,
    int models) {

  public boolean isInUse() {
    return !stores.isEmpty() || models > 0;
  }
}

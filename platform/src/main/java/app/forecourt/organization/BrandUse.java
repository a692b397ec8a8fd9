package app.forecourt.organization;

import java.util.Map;

/// Where the modules above use the group's brands; each of them answers here.
public interface BrandUse {

  /// How many models there are of each brand; nothing is said of brands without any.
  Map<CarBrandId, Integer> models();
}

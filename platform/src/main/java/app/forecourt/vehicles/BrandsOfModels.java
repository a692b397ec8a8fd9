package app.forecourt.vehicles;

import static java.util.stream.Collectors.toMap;

import app.forecourt.organization.BrandUse;
import app.forecourt.organization.CarBrandId;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Answers of which brands the model catalogue has cars.
@Component
class BrandsOfModels implements BrandUse {

  private final Trims trims;

  BrandsOfModels(Trims trims) {
    this.trims = trims;
  }

  @Override
  public Map<CarBrandId, Integer> models() {
    return trims.byBrand().stream()
        .collect(toMap(ModelsOfBrand::brand, models -> (int) models.count()));
  }
}

package app.forecourt.plans;

import java.util.List;
import org.springframework.stereotype.Component;

/// The plans we sell, as `plans.yaml` lists them.
@Component
public class PlanCatalogue {

  /// The plans on sale, the smallest first.
  public List<Plan> plans() {
    throw new UnsupportedOperationException();
  }

  /// @throws NoSuchPlan if there is none of that code
  public Plan require(String code) {
    throw new UnsupportedOperationException();
  }
}

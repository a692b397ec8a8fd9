package app.forecourt.plans;

import app.forecourt.vocabulary.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The plans we sell, as `plans.yaml` lists them.
@Component
public class PlanCatalogue {

  private final List<Plan> plans;

  PlanCatalogue() {
    try {
      var file = new YamlPropertySourceLoader().load("plans", new ClassPathResource("plans.yaml"));
      plans =
          new Binder(ConfigurationPropertySources.from(file))
              .bind("plans", Bindable.listOf(Entry.class)).get().stream().map(Entry::plan).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The plans on sale, the smallest first.
  public List<Plan> plans() {
    return plans;
  }

  /// @throws NoSuchPlan if there is none of that code
  public Plan require(String code) {
    return plans.stream()
        .filter(plan -> plan.code().equals(code))
        .findAny()
        .orElseThrow(NoSuchPlan::new);
  }

  record Entry(
      String code,
      int yuanPerStoreAndMonth,
      int trialDays,
      String stripeLookupKey,
      Map<Limit, Integer> limits,
      Set<Feature> features) {

    Plan plan() {
      return new Plan(
          code, Money.yuan(yuanPerStoreAndMonth), limits, features, trialDays, stripeLookupKey);
    }
  }
}

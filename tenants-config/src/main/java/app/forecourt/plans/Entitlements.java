package app.forecourt.plans;

import app.forecourt.registry.Access;
import app.forecourt.registry.Group;
import app.forecourt.registry.TenantRegistry;
import org.springframework.stereotype.Component;

/// The one place where it is checked what the present group's plan and subscription cover.
@Component
public class Entitlements {

  private final TenantRegistry registry;
  private final PlanCatalogue catalogue;

  Entitlements(TenantRegistry registry, PlanCatalogue catalogue) {
    this.registry = registry;
    this.catalogue = catalogue;
  }

  /// @throws EntitlementDenied if the plan does not cover it
  public void require(Feature feature) {
    if (!has(feature)) {
      throw new EntitlementDenied(feature);
    }
  }

  public boolean has(Feature feature) {
    return catalogue.require(registry.current().plan()).features().contains(feature);
  }

  /// Checks that one more can be had.
  ///
  /// @param used how many there are already
  /// @throws LimitReached if that is all the plan counts
  public void requireRoom(Limit limit, long used) {
    var most = most(limit);
    if (used >= most) {
      throw new LimitReached(limit, most);
    }
  }

  /// How many the present group may have; of stores, how many it pays for. `Long.MAX_VALUE` if the
  /// plan does not count them.
  public long most(Limit limit) {
    var group = registry.current();
    return limit == Limit.STORES
        ? Math.min(group.stores(), counted(limit, group))
        : counted(limit, group);
  }

  /// @throws ReadOnlyGroup unless the group may change its data now
  public void requireWritable() {
    if (registry.current().access() != Access.FULL) {
      throw new ReadOnlyGroup();
    }
  }

  private long counted(Limit limit, Group group) {
    var most = catalogue.require(group.plan()).limits().get(limit);
    return most == null ? Long.MAX_VALUE : most;
  }
}

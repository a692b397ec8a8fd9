package app.forecourt.plans;

import org.springframework.stereotype.Component;

/// The one place where it is checked what the present group's plan and subscription cover.
@Component
public class Entitlements {

  /// @throws EntitlementDenied if the plan does not cover it
  public void require(Feature feature) {
    throw new UnsupportedOperationException();
  }

  public boolean has(Feature feature) {
    throw new UnsupportedOperationException();
  }

  /// Checks that one more can be had.
  ///
  /// @param used how many there are already
  /// @throws LimitReached if that is all the plan counts
  public void requireRoom(Limit limit, long used) {
    throw new UnsupportedOperationException();
  }

  /// @throws ReadOnlyGroup unless the group may change its data now
  public void requireWritable() {
    throw new UnsupportedOperationException();
  }
}

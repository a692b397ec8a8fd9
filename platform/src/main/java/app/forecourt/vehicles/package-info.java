/// The cars a store has, had and waits for, one by one by their VIN, and the catalogue they come
/// from.
@ApplicationModule(
    displayName = "Vehicles",
    allowedDependencies = {
      "tenancy",
      "vocabulary",
      "registry",
      "plans",
      "identity",
      "api",
      "organization"
    })
@NullMarked
package app.forecourt.vehicles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

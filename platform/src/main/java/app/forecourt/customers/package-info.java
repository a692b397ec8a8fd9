/// Whom the group sells to and works for, and everything that happened with them.
@ApplicationModule(
    displayName = "Customers",
    allowedDependencies = {
      "tenancy",
      "vocabulary",
      "registry",
      "plans",
      "identity",
      "api",
      "organization",
      "vehicles"
    })
@NullMarked
package app.forecourt.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Finds whatever the present member may see, from one line of text.
@ApplicationModule(
    displayName = "Search",
    allowedDependencies = {
      "tenancy",
      "vocabulary",
      "registry",
      "plans",
      "identity",
      "api",
      "organization",
      "customers",
      "vehicles",
      "sales"
    })
@NullMarked
package app.forecourt.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

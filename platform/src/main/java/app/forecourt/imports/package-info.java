/// Customers, their cars, stock and staff out of Excel and CSV files: read with care, mapped,
/// tried, and taken in once.
@ApplicationModule(
    displayName = "Imports",
    allowedDependencies = {
      "tenancy",
      "vocabulary",
      "registry",
      "plans",
      "identity",
      "api",
      "organization",
      "vehicles",
      "customers",
      "notifications"
    })
@NullMarked
package app.forecourt.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Leads, opportunities and orders: how an enquiry becomes a delivered car.
@ApplicationModule(
    displayName = "Sales",
    allowedDependencies = {
      "tenancy",
      "vocabulary",
      "registry",
      "plans",
      "identity",
      "api",
      "organization",
      "calendar",
      "customers",
      "vehicles",
      "receivables"
    })
@NullMarked
package app.forecourt.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

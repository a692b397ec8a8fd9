/// The group's figures: one definition per KPI, kept as daily sums that grow with the business, and
/// traced back to the documents they count.
@ApplicationModule(
    displayName = "Reporting",
    allowedDependencies = {
      "tenancy",
      "vocabulary",
      "registry",
      "plans",
      "identity",
      "api",
      "organization",
      "sales",
      "receivables"
    })
@NullMarked
package app.forecourt.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

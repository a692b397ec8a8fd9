/// When headquarters and stores work: public holidays and the days that make up for them, the
/// group's own days, and when each store is open.
@ApplicationModule(
    displayName = "Calendar",
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
package app.forecourt.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

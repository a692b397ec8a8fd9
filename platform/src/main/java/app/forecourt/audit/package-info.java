/// Who changed what: a row for every change of a group's data, written with it and sealed into a
/// chain a moment later, so that nobody can rewrite what happened without being found out. And who
/// took which lists out of the system.
@ApplicationModule(
    displayName = "Audit",
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
package app.forecourt.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// What customers, insurers and makers owe the group, what they pay, and what is owed back to them.
@ApplicationModule(
    displayName = "Receivables",
    allowedDependencies = {
      "tenancy",
      "vocabulary",
      "registry",
      "plans",
      "identity",
      "api",
      "organization",
      "customers"
    })
@NullMarked
package app.forecourt.receivables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

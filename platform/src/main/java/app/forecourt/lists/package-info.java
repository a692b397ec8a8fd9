/// How people like their lists: which columns, how wide, and views of them that have a name.
@ApplicationModule(
    displayName = "Lists",
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
package app.forecourt.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
